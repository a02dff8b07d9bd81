/** /_sealocr/requests: the journal. Without a session all of it is read, and only that of `default` is forgotten. */
import type { FastifyInstance } from 'fastify'
import { entryFilter, entryFits, type EntryFilter } from '../journal/entry-filter.js'
import { entrySummary, entryView } from '../journal/entry-view.js'
import { verify, verifyOrder, type Expected, type ExpectedInOrder } from '../journal/verify.js'
import { waitFor } from '../journal/wait-for.js'
import { defaultSession } from '../session-name.js'
import type { AdminParts } from './index.js'
import { namedSession, sessionParameter } from './session-of.js'

const { params, ...inQuery } = entryFilter.properties
const listQuery = {
  type: 'object',
  properties: {
    ...inQuery,
    limit: { type: 'integer', minimum: 1, maximum: 10_000, default: 100, description: 'the latest so many' },
    wait: { type: 'integer', minimum: 1, description: 'answer only when so many fit, or the time is over' },
    timeoutMs: { type: 'integer', minimum: 0, maximum: 120_000, default: 10_000 },
  },
  additionalProperties: false,
}
type ListQuery = EntryFilter & { limit: number, wait?: number, timeoutMs: number }

const count = { type: 'integer', minimum: 0 }
const expectedBody = {
  type: 'object',
  properties: {
    match: entryFilter,
    exactly: count,
    atLeast: count,
    atMost: count,
    ordered: { type: 'array', items: entryFilter, minItems: 1, description: 'instead of `match`: a call for each, in this order; others may come between' },
  },
  oneOf: [{ required: ['match'] }, { required: ['ordered'] }],
  additionalProperties: false,
}
const countBody = { type: 'object', properties: { match: entryFilter }, required: ['match'], additionalProperties: false }
const countAnswer = { type: 'object', properties: { count }, required: ['count'] }
const entrySchema = { type: 'object', properties: { id: { type: 'string' }, seq: { type: 'integer' }, session: { type: 'string' } }, required: ['id', 'seq', 'session', 'at', 'source', 'status', 'ms'] }
const listAnswer = { type: 'object', properties: { requests: { type: 'array', items: entrySchema } }, required: ['requests'] }
const tags = ['requests']

export function requestRoutes (app: FastifyInstance, { gate: { journal } }: AdminParts): void {
  const inSession = (match: EntryFilter, session: string | undefined): EntryFilter => session === undefined ? match : { session, ...match }

  app.get<{ Querystring: ListQuery }>('/requests', {
    schema: { summary: 'The latest calls, oldest first; with `wait`, once there are so many', tags, querystring: listQuery, response: { 200: listAnswer } },
  }, async (request) => {
    const { limit, wait, timeoutMs, ...filter } = request.query
    const match = inSession(filter, namedSession(request))
    if (wait !== undefined) await waitFor(journal, match, { count: wait, timeoutMs }, request.raw)
    return { requests: journal.entries().filter((entry) => entryFits(entry, match)).slice(-limit).map(entrySummary) }
  })

  app.get<{ Params: { id: string } }>('/requests/:id', {
    schema: { summary: 'One call by its RequestId: what was signed, what was answered, how long each step took', tags, response: { 200: entrySchema } },
  }, (request, reply) => {
    const entry = journal.find(request.params.id)
    if (entry) return entryView(entry)
    return reply.code(404).send({ error: `The journal has no request '${request.params.id}'; it keeps the latest ${journal.entries().length}` })
  })

  app.delete('/requests', {
    schema: { summary: 'Forgets the calls of a session', tags, querystring: { type: 'object', properties: sessionParameter }, response: { 200: countAnswer } },
  }, (request) => ({ count: journal.clear(namedSession(request) ?? defaultSession) }))

  app.post<{ Body: { match: EntryFilter } }>('/requests/count', {
    schema: { summary: 'How many calls fit', tags, body: countBody, response: { 200: countAnswer } },
  }, (request) => {
    const match = inSession(request.body.match, namedSession(request))
    return { count: journal.entries().filter((entry) => entryFits(entry, match)).length }
  })

  app.post<{ Body: Expected | ExpectedInOrder }>('/requests/verify', {
    schema: { summary: 'Were there so many calls as expected, or in this order? 409 says in text how the nearest differs', tags, body: expectedBody, response: { 200: countAnswer, 409: { type: 'string' } } },
  }, async (request, reply) => {
    const { body } = request
    const own = (match: EntryFilter) => inSession(match, namedSession(request))
    const { count, difference } = 'ordered' in body
      ? await verifyOrder(journal.entries(), { ordered: body.ordered.map(own) })
      : await verify(journal.entries(), { ...body, match: own(body.match) })
    if (difference === undefined) return { count }
    return reply.code(409).type('text/plain').send(difference)
  })
}
