/** GET /_sealocr/schema/:name: the JSON Schemas that everything is held to. */
import type { FastifyInstance } from 'fastify'
import { configSchema } from '../../schemas/config.js'
import { faultRule } from '../../schemas/fault.js'
import { fixtureSchema } from '../../schemas/fixture.js'
import { sealOcrRequestInternational, sealOcrRequestMainland, sealOcrResponse } from '../../schemas/seal-ocr.js'

const schemas: Record<string, object> = {
  'seal-ocr-request-mainland': sealOcrRequestMainland,
  'seal-ocr-request-international': sealOcrRequestInternational,
  'seal-ocr-response': sealOcrResponse,
  fault: faultRule,
  fixture: fixtureSchema,
  config: configSchema,
}

export function schemaRoutes (app: FastifyInstance): void {
  app.get<{ Params: { name: string } }>('/schema/:name', {
    schema: { summary: `A JSON Schema: ${Object.keys(schemas).join(', ')}`, tags: ['about'] },
  }, (request, reply) => {
    const { name } = request.params
    if (Object.hasOwn(schemas, name)) return schemas[name]
    return reply.code(404).send({ error: `There is no schema '${name}': ${Object.keys(schemas).join(', ')}` })
  })
}
