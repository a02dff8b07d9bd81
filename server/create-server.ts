/** Configuration → a server with everything it needs, put together here and nowhere else. */
import type { FastifyInstance } from 'fastify'
import { pino, type DestinationStream } from 'pino'
import { detectorSource, type Detector } from './answer/detector.js'
import { faultSource } from './answer/fault.js'
import { sourcesFor } from './answer/sources.js'
import type { Gate } from './gate.js'
import { createClock, type Clock } from './clock.js'
import { resolveConfig, type Config, type LoadedConfig } from './config.js'
import { createLiveConfig } from './config/live-config.js'
import { readCredentials, type Credential } from './credentials.js'
import { createDownload } from './download.js'
import { createFixtureStore } from './fixtures/store.js'
import { followConfig, useFixtures } from './follow-config.js'
import { createGateway } from './gateway.js'
import { createJournal } from './journal.js'
import { listen, type Listening } from './listen.js'
import { createMetrics } from './metrics.js'
import { createReadiness } from './readiness.js'
import { reportTo } from './report.js'
import { sessionMakers } from './session-makers.js'
import { createSessions } from './sessions.js'
import { readTls } from './tls.js'
import { createValidate } from './validate.js'

export interface ServerOptions {
  /** Options that differ from their defaults. Neither environment nor file is read. */
  config?: Partial<Config>
  /** Instead of `config`: what the command line has put together. */
  loaded?: LoadedConfig
  /** Used instead of the built-in one; it is closed with the server. */
  detector?: Detector
  clock?: Clock
  /** Where log lines go; standard output by default. */
  log?: DestinationStream
}

export interface SealOcrServer {
  config: Config
  credentials: Credential[]
  /** For requests without a port. */
  inject: FastifyInstance['inject']
  /** Opens the port and resolves with the address; the detector starts meanwhile. */
  listen (): Promise<string>
  /** Resolves once the detector can read. */
  ready (): Promise<void>
  close (): Promise<void>
}

/** @throws {ConfigError} */
export function createServer (options: ServerOptions = {}): SealOcrServer {
  const loaded = options.loaded ?? resolveConfig({ program: options.config })
  const { config } = loaded
  const logger = pino({ level: config.logLevel }, options.log ?? process.stdout)
  const live = createLiveConfig(loaded)
  const downloads = createDownload(config)
  const credentials = readCredentials(config.credentials)
  const warn = (message: string) => { logger.warn(message) }
  const fixtures = createFixtureStore({ watch: config.watch === 'on', report: warn })
  useFixtures(fixtures, config)
  const { engine, ocrWorkers: workers, ocrQueue: queueLimit, ocrTimeout: timeoutMs } = config
  const detector = detectorSource({ engine, workers, queueLimit, timeoutMs, warn }, options.detector)
  const clock = createClock()
  const sourcesNow = () => [faultSource(live), ...sourcesFor({ config: live.config, store: fixtures, detector, clock, warn })]
  let sources = sourcesNow()
  const sessions = createSessions({
    make: sessionMakers(live, options.clock),
    onDropped: ({ name }) => { warn(`There are too many sessions: ${name}, idle for longest, is forgotten`) },
  })
  const gate: Gate = {
    live,
    credentials,
    sessions,
    validate: createValidate(() => live.config.edition),
    download: downloads.download,
    get sources () { return sources },
    journal: createJournal({ maxEntries: config.journalMax, maxBytes: config.journalBytes }),
    report: reportTo(logger),
  }
  const readiness = createReadiness(() => Promise.all(sources.map((source) => source.ready())), { clock })
  const begin = () => { readiness.begin().catch((error: unknown) => { logger.error(error, 'the detector did not start') }) }
  followConfig(live, {
    sessions,
    fixtures,
    logger,
    renewSources () {
      sources = sourcesNow()
      readiness.renew()
      begin()
    },
  })
  const tls = config.tls === 'on' ? readTls(config) : undefined
  // Awaited by listen(); a server that never listens needs none.
  tls?.catch(() => {})
  const metrics = createMetrics()
  gate.journal.listen(metrics.observe)
  const app = createGateway({ gate, readiness, tls, fixtures, metrics, logger })
  let listening: Listening | undefined
  for (const warning of loaded.warnings) logger.warn(warning)
  return {
    get config () { return live.config },
    credentials: [...credentials.values()],
    inject: app.inject.bind(app) as FastifyInstance['inject'],
    async listen () {
      await Promise.all([tls, app.ready()])
      listening = await listen(app.server, config)
      begin()
      return listening.url
    },
    ready: () => readiness.begin(),
    async close () {
      await Promise.all([app.close(), listening?.close()])
      await Promise.all([detector.close(), fixtures.close(), downloads.close()])
    },
  }
}
