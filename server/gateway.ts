/** Fastify: one data-plane route, answering before Fastify looks at the body, and an envelope for everything that fails. */
import { METHODS, type RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { adminRoutes } from './admin/index.js'
import { call } from './call.js'
import { failure, type Envelope, type HttpAnswer } from './envelope.js'
import { ApiError } from './errors.js'
import { breakConnection } from './faults/break-connection.js'
import type { FixtureStore } from './fixtures/store.js'
import type { Gate } from './gate.js'
import { createHttpServer } from './http-server.js'
import { readHttpRequest } from './http-request.js'
import type { Readiness } from './readiness.js'
import type { Tls } from './tls.js'

export interface GatewayOptions {
  logger: FastifyBaseLogger
  readiness: Readiness
  fixtures: FixtureStore
  tls?: Promise<Tls | undefined>
}

export function createGateway (gate: Gate, { logger, readiness, tls, fixtures }: GatewayOptions): FastifyInstance {
  // For what never becomes a call.
  const newEnvelope = (): Envelope => ({ requestId: gate.sessions.default.clock.newRequestId(), stamp: gate.live.config.stamp === 'on' })
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Fastify would give its own handler to the first address only; `localhost` has two.
    serverFactory: (listener) => createHttpServer(listener as RequestListener, newEnvelope, tls),
    clientErrorHandler: () => {},
    // A proxy's absolute form, and `/?` as the Python SDK's async client sends it.
    rewriteUrl: ({ url = '/' }) => url.replace(/^https?:\/\/[^/?]*/i, '').replace(/^(?=\?|$)/, '/'),
    frameworkErrors: (_error, request, reply) => { notFound(request, reply) },
  })
  // The method is for the API to judge, so that even TRACE gets an envelope. CONNECT has no route.
  const methods = METHODS.filter((method) => method !== 'CONNECT')
  for (const method of methods) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method)

  const send = (reply: FastifyReply, { status = 200, headers, body }: HttpAnswer) => reply.code(status).headers(headers).send(body)
  const hanging = new Set<Socket>()
  app.addHook('preClose', async () => { for (const socket of hanging) socket.destroy() })
  const notFound = (request: FastifyRequest, reply: FastifyReply) => {
    const error = new ApiError('EmulatorError.PathNotFound', { path: request.url.split('?')[0] })
    const { headers, body } = failure(error, newEnvelope())
    return reply.code(404).headers(headers).send(body)
  }
  app.setNotFoundHandler(notFound)
  // Before Fastify parses a body that nobody wants, and complains of it.
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return
    request.raw.resume()
    return notFound(request, reply)
  })
  app.setErrorHandler((error, _request, reply) => {
    const envelope = newEnvelope()
    gate.report(error, envelope.requestId)
    return send(reply, failure(error, envelope))
  })

  app.route({
    method: methods,
    url: '/',
    exposeHeadRoute: false,
    // Not in the handler: before it comes Fastify's own opinion of content types and body sizes.
    onRequest: async (request, reply) => {
      const http = await readHttpRequest(request.raw, reply.raw)
      const answer = await call(http, gate)
      if (!answer.connection) return send(reply, answer)
      const left = breakConnection(reply.hijack().raw, answer)
      if (left) hanging.add(left.once('close', () => hanging.delete(left)))
      return reply
    },
    handler: () => { throw new Error('unreachable: onRequest has answered') },
  })
  app.register((admin) => adminRoutes(admin, { gate, readiness, tls, fixtures }), { prefix: '/_sealocr' })
  return app
}
