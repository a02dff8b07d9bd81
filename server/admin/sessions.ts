/** /_sealocr/sessions: who is there, and the end of one. */
import type { FastifyInstance } from 'fastify'
import type { Session } from '../sessions.js'
import type { AdminParts } from './index.js'

const sessionSchema = {
  type: 'object',
  properties: { name: { type: 'string' }, requests: { type: 'integer' }, lastUsedAt: { type: 'string' }, faults: { type: 'integer' }, clock: { type: 'string' } },
  required: ['name', 'requests', 'faults', 'clock'],
}
const tags = ['sessions']

export function sessionRoutes (app: FastifyInstance, { gate: { sessions, journal } }: AdminParts): void {
  app.get('/sessions', {
    schema: { summary: 'The sessions so far; one is made when it is first named', tags, response: { 200: { type: 'object', properties: { sessions: { type: 'array', items: sessionSchema } } } } },
  }, () => ({ sessions: sessions.list().map(shown) }))

  app.delete<{ Params: { name: string } }>('/sessions/:name', {
    schema: { summary: 'Forgets a session and its calls; who names it again starts afresh', tags },
  }, (request, reply) => {
    const { name } = request.params
    if (!sessions.end(name)) return reply.code(404).send({ error: `There is no session '${name}'` })
    journal.clear(name)
    return reply.code(204).send()
  })
}

function shown ({ name, requests, lastUsedMs, faults, clock }: Session) {
  const lastUsedAt = requests > 0 ? new Date(lastUsedMs).toISOString() : undefined
  return { name, requests, lastUsedAt, faults: faults.list().length, clock: clock.setting }
}
