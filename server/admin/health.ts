/**
 * GET /_sealocr/health: the process answers; nothing is waited for. GET /_sealocr/ready: answers can be given: 503 until
 * fixtures are loaded and, where pictures are read here, one was read and gave the text that is in it.
 */
import type { FastifyInstance } from 'fastify'
import { packageVersion } from '../package-version.js'
import type { AdminParts } from './index.js'

const readySchema = { type: 'object', properties: { ready: { type: 'boolean' }, reason: { type: 'string' } }, required: ['ready'] }
const healthSchema = {
  type: 'object',
  properties: { status: { type: 'string' }, version: { type: 'string' }, ready: { type: 'boolean' }, uptimeMs: { type: 'integer' }, sessions: { type: 'integer' } },
  required: ['status', 'version', 'ready', 'uptimeMs'],
}

export function healthRoutes (app: FastifyInstance, { gate: { sessions }, readiness }: AdminParts): void {
  const { clock } = sessions.default
  const version = packageVersion()
  app.get('/health', { schema: { summary: 'It runs', tags: ['about'], response: { 200: healthSchema } } }, () =>
    ({ status: 'ok', version, ready: readiness.ready, uptimeMs: Math.round(clock.elapsed()), sessions: sessions.list().length }))

  app.get('/ready', { schema: { summary: 'It can answer; 503 until it can', tags: ['about'], response: { 200: readySchema, 503: readySchema } } }, (_request, reply) => {
    // A server that does not listen starts when it is first asked. What goes wrong is the reason below.
    readiness.begin().catch(() => {})
    const { ready, reason } = readiness
    return reply.code(ready ? 200 : 503).send({ ready, reason })
  })
}
