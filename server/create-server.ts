/** Configuration → a server with everything it needs, put together here and nowhere else. */
import type { InjectOptions, Response } from 'light-my-request'
import { pino, type DestinationStream } from 'pino'
import { createAccount, type AccountState } from './account.js'
import { detectorSource, type Detector } from './answer/detector.js'
import { faultSource } from './answer/fault.js'
import { sourcesFor } from './answer/sources.js'
import type { Gate } from './gate.js'
import { createClock, settableClock, type Clock } from './clock.js'
import { ConfigError, resolveConfig, type Config, type LoadedConfig } from './config.js'
import { createLiveConfig, type LiveConfig } from './config/live-config.js'
import { readCredentials, type Credential } from './credentials.js'
import { createDownload } from './download.js'
import { createRuntimeFixtures } from './fixtures/runtime-fixtures.js'
import { FixtureError } from './fixtures/check-fixture.js'
import { createFixtureStore, type FixtureStore } from './fixtures/store.js'
import { createGateway } from './gateway.js'
import { createHttpServer } from './http-server.js'
import { createFaults } from './faults.js'
import { readRules } from './faults/read-rules.js'
import { createJournal } from './journal.js'
import { listen, type Listening } from './listen.js'
import { createMetrics } from './metrics.js'
import { createReadiness } from './readiness.js'
import { reportTo } from './report.js'
import { defaultSession } from './session-name.js'
import { createSessions, type SessionMakers } from './sessions.js'
import { createThrottle, rateLimit } from './throttle.js'
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
  inject (options: InjectOptions | string): Promise<Response>
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
  const { engine, ocrWorkers: workers, ocrQueue: queueLimit, ocrTimeout: timeoutMs } = config
  const warn = (message: string) => { logger.warn(message) }
  const fixtures = openFixtures(config, warn)
  const gate: Gate = {
    live,
    credentials,
    sessions: createSessions({
      make: sessionMakers(live, options.clock),
      onDropped: ({ name }) => { logger.warn(`There are too many sessions: ${name}, idle for longest, is forgotten`) },
    }),
    validate: createValidate(config.edition),
    download: downloads.download,
    sources: [faultSource(live), ...sourcesFor({
      config,
      store: fixtures,
      detector: () => detectorSource({ engine, workers, queueLimit, timeoutMs }, options.detector),
      clock: createClock(),
      warn,
    })],
    journal: createJournal({ maxEntries: config.journalMax, maxBytes: config.journalBytes }),
    report: reportTo(logger),
  }
  const tls = config.tls === 'on' ? readTls(config) : undefined
  // Awaited by listen(); a server that never listens needs none.
  tls?.catch(() => {})
  const readiness = createReadiness(() => Promise.all(gate.sources.map((source) => source.ready())))
  const metrics = createMetrics()
  gate.journal.listen(metrics.observe)
  const gateway = createGateway({ gate, readiness, tls, fixtures, metrics }, logger)
  let listening: Listening | undefined
  for (const warning of loaded.warnings) logger.warn(warning)
  return {
    get config () { return live.config },
    credentials: [...credentials.values()],
    async inject (options) {
      const { inject } = await import('light-my-request')
      return await inject(gateway.listener, options)
    },
    async listen () {
      listening = await listen(createHttpServer(gateway.listener, gateway.newEnvelope, await tls), config)
      readiness.begin().catch((error: unknown) => logger.error(error, 'the detector did not start'))
      return listening.url
    },
    ready: () => readiness.begin(),
    async close () {
      await gateway.close()
      await listening?.close()
      await Promise.all([...gate.sources.map((source) => source.close()), downloads.close()])
    },
  }
}

/** Modes that have no use for fixtures do not look at the folders. @throws {ConfigError} naming file and field */
function openFixtures ({ mode, fixtures, watch }: Config, report: (problem: string) => void): FixtureStore {
  const used = mode !== 'emulate' && mode !== 'passthrough'
  try {
    return createFixtureStore({ fixtures: used ? fixtures : '', watch: used && watch === 'on', report })
  } catch (error) {
    throw error instanceof FixtureError ? new ConfigError(error.message) : error
  }
}

/** With a seed, each session has RequestIds of its own, and always the same ones. */
function sessionMakers (live: LiveConfig, clock?: Clock): SessionMakers {
  const { config } = live
  const rules = readRules(config.faults)
  const seedOf = (name: string) => config.seed === undefined || name === defaultSession ? config.seed : `${config.seed}~${name}`
  return {
    clock: ({ name }) => clock ? settableClock(clock) : createClock(config.clock, seedOf(name)),
    account: () => createAccount(() => live.config.accountState as AccountState, config.quota),
    throttle: (session) => createThrottle(
      (secretId) => rateLimit(session.account.terms.get(secretId)?.rateLimit ?? live.config.rateLimit),
      { now: () => session.clock.now() }
    ),
    faults: (session) => createFaults(rules, () => session.clock.random()),
    fixtures: () => createRuntimeFixtures(),
  }
}
