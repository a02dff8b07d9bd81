/**
 * The emulator's own routes, under /_sealocr. One file a resource: it is given this scope and what it works on, and declares
 * its routes with JSON Schemas. What comes in is held to them; what goes out is described by them, and tests hold it to that.
 * /_sealocr/openapi.json is made from the same schemas.
 */
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify'
import type { FixtureStore } from '../fixtures/store.js'
import type { Gate } from '../gate.js'
import { ConfigError } from '../config.js'
import type { Tls } from '../tls.js'
import { FaultError } from '../faults/fault-error.js'
import type { Metrics } from '../metrics.js'
import type { Readiness } from '../readiness.js'
import { accountRoutes } from './accounts.js'
import { caRoutes } from './ca.js'
import { clockRoutes } from './clock.js'
import { configRoutes } from './config.js'
import { errorRoutes } from './errors.js'
import { eventRoutes } from './events.js'
import { faultRoutes } from './faults.js'
import { fixtureBundleRoutes } from './fixture-bundle.js'
import { fixtureRoutes } from './fixtures.js'
import { guard } from './guard.js'
import { healthRoutes } from './health.js'
import { magicRoutes } from './magic.js'
import { metricRoutes } from './metrics.js'
import { openApiRoutes } from './open-api.js'
import { requestRoutes } from './requests.js'
import { resetRoutes } from './reset.js'
import { schemaRoutes } from './schema.js'
import { sessionRoutes } from './sessions.js'
import { uiRoutes } from './ui.js'

/** What the resources work on. */
export interface AdminParts {
  gate: Gate
  fixtures: FixtureStore
  readiness: Readiness
  metrics: Metrics
  logger: Pick<FastifyBaseLogger, 'error'>
  tls?: Promise<Tls | undefined>
}

export type Resource = (app: FastifyInstance, parts: AdminParts) => void

/** A new resource is one file and one line here. */
const resources: Resource[] = [
  healthRoutes, configRoutes, sessionRoutes, resetRoutes, accountRoutes, clockRoutes,
  fixtureRoutes, fixtureBundleRoutes,
  faultRoutes, errorRoutes, magicRoutes, requestRoutes, eventRoutes, metricRoutes, schemaRoutes, caRoutes, uiRoutes,
]

export async function adminRoutes (app: FastifyInstance, parts: AdminParts): Promise<void> {
  app.addHook('onRequest', guard(parts.gate.live))
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error instanceof ConfigError || error instanceof FaultError ? 400 : error.statusCode ?? 500
    if (status >= 500) parts.logger.error(error)
    return reply.code(status).send({ error: status >= 500 ? 'an unexpected error; the log has the whole of it' : error.message })
  })
  for (const routes of resources) routes(app, parts)
  openApiRoutes(app, (copy) => { for (const routes of resources) routes(copy, parts) })
}
