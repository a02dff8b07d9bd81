/**
 * GET /_sealocr/openapi.json: the description of these routes, made from their schemas. It is made when it is first asked for,
 * by declaring the routes once more to a server that never listens: the library must be there before the routes are, and
 * nobody who does not want the description should wait for it at start.
 */
import Fastify, { type FastifyInstance } from 'fastify'

export function openApiRoutes (app: FastifyInstance, declare: (copy: FastifyInstance) => void): void {
  let description: Promise<object> | undefined
  app.get('/openapi.json', { schema: { summary: 'This description, as OpenAPI 3.1', tags: ['about'] } }, async () => {
    description ??= describe(declare)
    return await description
  })
}

async function describe (declare: (copy: FastifyInstance) => void): Promise<object> {
  const { default: swagger } = await import('@fastify/swagger')
  const copy = Fastify()
  await copy.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'SealOCR emulator', description: 'How tests steer the emulator and see what it was asked.', version: '1' },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Where SEALOCR_ADMIN_TOKEN is set' } } },
      security: [{ token: [] }, {}],
    },
  })
  await copy.register(async (scope) => {
    scope.setValidatorCompiler(() => () => true)
    scope.setSerializerCompiler(() => JSON.stringify)
    declare(scope)
  }, { prefix: '/_sealocr' })
  await copy.ready()
  return copy.swagger()
}
