/**
 * What answers a request, as one Fastify instance: the API is its route at `/`, the emulator's own are those under `/_sealocr/`,
 * and everywhere else an envelope says that nothing is there. Of a call Fastify finds the route and sends the answer; what its
 * parsers, loggers and error pages think of methods, content types and sizes is switched off, because the API thinks otherwise.
 */
import { METHODS, type RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { adminRoutes, type AdminParts } from './admin/index.js'
import { call } from './call.js'
import { compileLazily } from './compile-lazily.js'
import { endOfTurn } from './end-of-turn.js'
import { failure, type Envelope, type HttpAnswer } from './envelope.js'
import { ApiError } from './errors.js'
import { breakConnection } from './faults/break-connection.js'
import { createHttpServer } from './http-server.js'
import { readHttpRequest } from './http-request.js'

export function createGateway (parts: AdminParts): FastifyInstance {
  const { gate, tls } = parts
  /** For what never becomes a call. */
  const newEnvelope = (): Envelope => ({ requestId: gate.sessions.default.clock.newRequestId(), stamp: gate.live.config.stamp === 'on' })
  const notFound = (request: FastifyRequest, reply: FastifyReply) => {
    request.raw.resume()
    const error = new ApiError('EmulatorError.PathNotFound', { path: request.url.split('?')[0] })
    send(reply, { ...failure(error, newEnvelope()), status: 404 })
  }
  const app = Fastify({
    // Neither a logger nor a number for each request: calls have a RequestId.
    logger: false,
    genReqId: () => '',
    schemaController: { compilersFactory: compileLazily() },
    serverFactory: (listener) => createHttpServer(listener as RequestListener, newEnvelope, tls),
    clientErrorHandler: () => {},
    // Who is served while it closes is served as ever.
    return503OnClosing: false,
    rewriteUrl: ({ url = '/' }) => originForm(url),
    frameworkErrors: (_error, request, reply) => { notFound(request, reply) },
  })
  const hanging = new Set<Socket>()
  app.addHook('preClose', async () => { for (const socket of hanging) socket.destroy() })

  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const http = await readHttpRequest(request.raw, reply.raw)
    const answer = await call(http, gate)
    await endOfTurn()
    if (!answer.connection) return send(reply, answer)
    const left = breakConnection(reply.hijack().raw, answer)
    if (left) hanging.add(left.once('close', () => hanging.delete(left)))
  }
  const methods = METHODS.filter((method) => method !== 'CONNECT')
  // Even TRACE gets an envelope.
  for (const method of methods) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method)
  app.register(async (api) => {
    // Before Fastify looks at the body and its type, which are for the API to judge, and so is the method.
    api.addHook('onRequest', answer)
    api.route({
      method: methods,
      url: '/',
      exposeHeadRoute: false,
      handler: async () => {},
      errorHandler (error: FastifyError, request, reply) {
        // Who has left before its request was whole waits for nothing.
        if (request.raw.errored) return reply.hijack()
        const envelope = newEnvelope()
        gate.report(error, envelope.requestId)
        send(reply, failure(error, envelope))
      },
    })
  })
  app.register((own) => adminRoutes(own, parts), { prefix: '/_sealocr' })
  app.register(async (elsewhere) => {
    // Before Fastify parses a body that nobody wants, and complains of it.
    elsewhere.addHook('onRequest', (request, reply) => { notFound(request, reply) })
    elsewhere.setNotFoundHandler(notFound)
  })
  return app
}

/** A proxy's absolute form without its origin. */
function originForm (target: string): string {
  return target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?]*/i, '').replace(/^(?=\?|$)/, '/')
}

/** With a serializer of its own no charset is added to the type: SDKs look for the bare one. */
function send (reply: FastifyReply, { status = 200, headers, body }: Pick<HttpAnswer, 'status' | 'headers' | 'body'>): void {
  reply.code(status).headers(headers).serializer(asIs).send(body)
}

function asIs (text: unknown): string {
  return text as string
}
