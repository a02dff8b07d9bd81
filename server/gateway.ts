/**
 * What answers a request: the API at `/`, the emulator's own routes under `/_sealocr/`, an envelope that says so everywhere else.
 * A call goes straight from Node's server to `call`: the API has one path and opinions of its own about methods, content types,
 * sizes and errors, so that a framework would be in its way. The own routes are a Fastify server, made when one is first asked for.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { AdminParts } from './admin/index.js'
import { call } from './call.js'
import { failure, type Envelope, type HttpAnswer } from './envelope.js'
import { ApiError } from './errors.js'
import { breakConnection } from './faults/break-connection.js'
import { readHttpRequest } from './http-request.js'

export interface Gateway {
  listener: RequestListener
  /** For what never becomes a call. */
  newEnvelope (): Envelope
  /** Ends what would go on for ever: connections left hanging, streams of events. */
  close (): Promise<void>
}

export function createGateway (parts: AdminParts, logger: FastifyBaseLogger): Gateway {
  const { gate } = parts
  const newEnvelope = (): Envelope => ({ requestId: gate.sessions.default.clock.newRequestId(), stamp: gate.live.config.stamp === 'on' })
  const hanging = new Set<Socket>()
  const notFound = (request: IncomingMessage, response: ServerResponse) => {
    request.resume()
    const error = new ApiError('EmulatorError.PathNotFound', { path: String(request.url).split('?')[0] })
    send(response, { ...failure(error, newEnvelope()), status: 404 })
  }
  let own: Promise<FastifyInstance> | undefined
  const ownRoutes = async (request: IncomingMessage, response: ServerResponse) => {
    own ??= import('./admin/index.js').then(({ createAdmin }) => createAdmin(parts, logger, notFound))
    const app = await own
    app.routing(request, response)
  }
  const answerCall = async (request: IncomingMessage, response: ServerResponse) => {
    const http = await readHttpRequest(request, response)
    const answer = await call(http, gate)
    if (!answer.connection) return send(response, answer)
    const left = breakConnection(response, answer)
    if (left) hanging.add(left.once('close', () => hanging.delete(left)))
  }
  return {
    newEnvelope,
    listener (request, response) {
      const url = request.url = originForm(request.url ?? '/')
      const isOwn = url.startsWith('/_sealocr/')
      // `/?` is what the Python SDK's async client sends.
      if (!isOwn && url !== '/' && !url.startsWith('/?')) return notFound(request, response)
      const answered = isOwn ? ownRoutes(request, response) : answerCall(request, response)
      answered.catch((error: unknown) => {
        // Who has left before its request was whole waits for nothing.
        if (request.errored) return
        const envelope = newEnvelope()
        gate.report(error, envelope.requestId)
        send(response, failure(error, envelope))
      })
    },
    async close () {
      for (const socket of hanging) socket.destroy()
      await (await own)?.close()
    },
  }
}

/** A proxy's absolute form without its origin. */
function originForm (target: string): string {
  return target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?]*/i, '').replace(/^(?=\?|$)/, '/')
}

function send (response: ServerResponse, { status = 200, headers, body }: Pick<HttpAnswer, 'status' | 'headers' | 'body'>): void {
  // Head and body in one piece: Node sends texts so, bytes not.
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body)
}
