/** POST /_sealocr/reset: as if nothing had happened. Fixtures on disk and the configuration stay. */
import type { FastifyInstance } from 'fastify'
import type { SessionParts } from '../sessions.js'
import type { AdminParts } from './index.js'
import { sessionOf, sessionParameter } from './session-of.js'

/** Which parts of a session a scope is; the journal is not a part of one. */
const partsOf = {
  journal: [],
  faults: ['faults'],
  fixtures: ['fixtures'],
  counters: ['throttle'],
  accounts: ['account'],
  clock: ['clock'],
} as const satisfies Record<string, Array<keyof SessionParts>>

type Scope = keyof typeof partsOf
const scopes = Object.keys(partsOf) as Scope[]

const querystring = {
  type: 'object',
  properties: {
    ...sessionParameter,
    scope: { type: 'array', items: { type: 'string', enum: [...scopes, 'all'] }, default: ['all'], description: 'clock is the time and, with a seed, the RequestIds; accounts are terms and quota; counters are rate windows; fixtures on disk stay' },
    everywhere: { type: 'boolean', default: false, description: 'in all sessions, instead of one' },
  },
  additionalProperties: false,
}

export function resetRoutes (app: FastifyInstance, { gate: { sessions, journal } }: AdminParts): void {
  app.post<{ Querystring: { scope: Array<Scope | 'all'>, everywhere: boolean } }>('/reset', {
    schema: { summary: 'Resets a session, or what is named of it', tags: ['sessions'], querystring, response: { 200: { type: 'object', properties: { reset: { type: 'array', items: { type: 'string' } }, sessions: { type: 'array', items: { type: 'string' } } } } } },
  }, (request) => {
    const { scope, everywhere } = request.query
    const chosen = scope.includes('all') ? scopes : scopes.filter((one) => scope.includes(one))
    const meant = everywhere ? sessions.list() : [sessionOf(request, sessions)]
    for (const session of meant) {
      if (chosen.includes('journal')) journal.clear(session.name)
      sessions.renew(session, chosen.flatMap((one) => partsOf[one]))
    }
    return { reset: chosen, sessions: meant.map(({ name }) => name) }
  })
}
