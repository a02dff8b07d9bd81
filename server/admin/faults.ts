/** /_sealocr/faults: the rules of a session. */
import type { FastifyInstance } from 'fastify'
import { faultRule, type FaultRule } from '../../schemas/fault.js'
import type { ArmedRule } from '../faults.js'
import type { AdminParts } from './index.js'
import { sessionOf, sessionParameter } from './session-of.js'

const tags = ['faults']
const querystring = { type: 'object', properties: sessionParameter }
const armedSchema = {
  type: 'object',
  properties: { ...faultRule.properties, seen: { type: 'integer' }, struck: { type: 'integer' } },
  required: ['id', 'then', 'seen', 'struck'],
}
const once = { ...faultRule, properties: { id: faultRule.properties.id, when: faultRule.properties.when, then: faultRule.properties.then } }

export function faultRoutes (app: FastifyInstance, { gate: { sessions } }: AdminParts): void {
  app.get('/faults', {
    schema: { summary: 'The rules in force, the first that fits strikes', tags, querystring, response: { 200: { type: 'object', properties: { faults: { type: 'array', items: armedSchema } } } } },
  }, (request) => ({ faults: sessionOf(request, sessions).faults.list().map(shown) }))

  app.post<{ Body: FaultRule }>('/faults', {
    schema: { summary: 'Adds a rule, before the others', tags, querystring, body: faultRule, response: { 201: armedSchema } },
  }, (request, reply) => reply.code(201).send(shown(sessionOf(request, sessions).faults.add(request.body))))

  app.post<{ Body: FaultRule }>('/faults/next', {
    schema: { summary: 'Adds a rule for the next call that fits', tags, querystring, body: once, response: { 201: armedSchema } },
  }, (request, reply) => reply.code(201).send(shown(sessionOf(request, sessions).faults.add({ ...request.body, times: 1 }))))

  app.delete('/faults', { schema: { summary: 'Takes all rules back', tags, querystring } }, (request, reply) => {
    sessionOf(request, sessions).faults.clear()
    return reply.code(204).send()
  })

  app.delete<{ Params: { id: string } }>('/faults/:id', { schema: { summary: 'Takes one rule back', tags, querystring } }, (request, reply) => {
    const { id } = request.params
    if (sessionOf(request, sessions).faults.remove(id)) return reply.code(204).send()
    return reply.code(404).send({ error: `There is no fault '${id}' in this session` })
  })
}

function shown ({ rule, seen, struck }: ArmedRule) {
  return { ...rule, seen, struck }
}
