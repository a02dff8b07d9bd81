/** GET /_sealocr/errors: every code with its texts, what it arises from, and how to have it now. */
import type { FastifyInstance } from 'fastify'
import { errorsList } from '../errors/errors-list.js'

const errorSchema = {
  type: 'object',
  properties: { code: { type: 'string' }, arises: { type: 'string' }, messages: { type: 'array' }, trigger: { type: 'object' } },
  required: ['code', 'arises', 'messages', 'trigger'],
}

export function errorRoutes (app: FastifyInstance): void {
  app.get('/errors', {
    schema: { summary: 'Every error code, its texts, and how to trigger it', tags: ['faults'], response: { 200: { type: 'object', properties: { errors: { type: 'array', items: errorSchema } } } } },
  }, () => ({ errors: errorsList() }))
}
