/**
 * The Node server under Fastify: limits wide enough for the contract, and an envelope even for what the HTTP parser
 * refuses, since an SDK would drop the body of any other answer.
 */
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import { createServer as createSecureServer, Server as SecureServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { failure, type Envelope } from './envelope.js'
import { ApiError } from './errors.js'
import { maxHeaderBytes } from './limits.js'
import type { Tls } from './tls.js'

const settings: ServerOptions = {
  maxHeaderSize: maxHeaderBytes,
  // The SDKs keep connections for about 60 s; closing first would reset a request on its way.
  keepAliveTimeout: 75_000,
  headersTimeout: 80_000,
  requestTimeout: 120_000,
  // Odd clients send none; whether that matters is for the signature to say.
  requireHostHeader: false,
}

/**
 * @param newEnvelope for what never becomes a call
 * @param tls given: HTTPS, with the certificate set as soon as it is there, which must be before listening
 */
export function createHttpServer (listener: RequestListener, newEnvelope: () => Envelope, tls?: Promise<Tls | undefined>): Server {
  const server = tls ? createSecureServer(settings, listener) : createServer(settings, listener)
  const use = (certificate?: Tls) => { if (certificate && server instanceof SecureServer) server.setSecureContext(certificate) }
  // A certificate that cannot be had is reported by listen().
  tls?.then(use).catch(() => {})
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => refuse(socket, error.code, newEnvelope))
  server.on('connect', (_request, socket: Duplex) => refuse(socket, 'CONNECT', newEnvelope))
  // Anything but `100-continue` would get Node's own 417.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  return server
}

function refuse (socket: Duplex, reason: string | undefined, newEnvelope: () => Envelope): void {
  if (!socket.writable || reason === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const error = reason === 'HPE_HEADER_OVERFLOW'
    ? new ApiError('RequestSizeLimitExceeded')
    : new ApiError('InvalidRequest', { text: 'http' })
  const { headers, body } = failure(error, newEnvelope())
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 200 OK\r\n${lines}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`)
}
