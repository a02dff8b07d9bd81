/** /_sealocr/accounts/:secretId: what one SecretId may do, in one session. What is not set is as for everybody. */
import type { FastifyInstance } from 'fastify'
import { configSchema } from '../../schemas/config.js'
import { accountStates, isAccountState, type AccountTerms } from '../account.js'
import { ConfigError } from '../config.js'
import type { AdminParts } from './index.js'
import { sessionOf, sessionParameter } from './session-of.js'

const { quota, rateLimit, accountState: state } = configSchema.properties
const termsSchema = { type: 'object', properties: { state: { type: 'string', description: state.description }, quota, rateLimit }, additionalProperties: false }
const tags = ['accounts']
const querystring = { type: 'object', properties: sessionParameter }

export function accountRoutes (app: FastifyInstance, { gate: { sessions } }: AdminParts): void {
  app.get<{ Params: { secretId: string } }>('/accounts/:secretId', {
    schema: { summary: 'What is peculiar to a SecretId', tags, querystring, response: { 200: termsSchema } },
  }, (request) => sessionOf(request, sessions).account.terms.get(request.params.secretId) ?? {})

  app.put<{ Params: { secretId: string }, Body: AccountTerms }>('/accounts/:secretId', {
    schema: { summary: 'Sets state, quota and rate limit of a SecretId', tags, querystring, body: termsSchema, response: { 200: termsSchema } },
  }, (request) => {
    const { params: { secretId }, body } = request
    if (body.state !== undefined && !isAccountState(body.state)) {
      throw new ConfigError(`There is no account state '${String(body.state)}': give ${accountStates.join(', ')}, or an error code`)
    }
    sessionOf(request, sessions).account.terms.set(secretId, { ...body })
    return body
  })

  app.delete<{ Params: { secretId: string } }>('/accounts/:secretId', {
    schema: { summary: 'Makes a SecretId like all others', tags, querystring },
  }, (request, reply) => {
    sessionOf(request, sessions).account.terms.delete(request.params.secretId)
    return reply.code(204).send()
  })
}
