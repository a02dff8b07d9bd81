/** createServer: the programmatic API. The command line, the tests and other programs all start here. */
import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { pino, type DestinationStream } from 'pino'
import { createAccount } from './account.js'
import { detectorSource, type Detector } from './answer/detector.js'
import type { Gate } from './call.js'
import { createClock, type Clock } from './clock.js'
import { readConfig, type Config } from './config.js'
import { readCredentials, wellKnownCredential } from './credentials.js'
import { createDownload } from './download.js'
import { createGateway } from './gateway.js'
import { reportTo } from './report.js'
import { createThrottle } from './throttle.js'
import { createValidate } from './validate.js'

export { wellKnownCredential } from './credentials.js'

export interface ServerOptions {
  config?: Partial<Config>
  /** Used instead of the built-in one; it is closed with the server. */
  detector?: Detector
  clock?: Clock
  /** Where log lines go; standard output by default. */
  log?: DestinationStream
}

export interface SealOcrServer {
  config: Config
  /** For requests without a port. */
  inject: FastifyInstance['inject']
  /** Opens the port and resolves with the address; the detector starts meanwhile. */
  listen (): Promise<string>
  /** Resolves once the detector can read. */
  ready (): Promise<void>
  close (): Promise<void>
}

export function createServer (options: ServerOptions = {}): SealOcrServer {
  const config = readConfig(options.config)
  const logger = pino({ level: config.logLevel }, options.log ?? process.stdout)
  const clock = options.clock ?? createClock()
  const downloads = createDownload(config.urlFetch)
  const credentials = readCredentials(`${wellKnownCredential.secretId}:${wellKnownCredential.secretKey}`)
  const gate: Gate = {
    auth: 'lenient',
    clock,
    credentials,
    edition: 'mainland',
    throttle: createThrottle(undefined, clock),
    account: createAccount(),
    validate: createValidate('mainland'),
    download: downloads.download,
    sources: [detectorSource({}, options.detector)],
    report: reportTo(logger),
  }
  const app = createGateway(gate, logger)
  app.addHook('onClose', async () => { await Promise.all([...gate.sources.map((source) => source.close()), downloads.close()]) })
  const ready = async () => { await Promise.all(gate.sources.map((source) => source.ready())) }
  return {
    config,
    inject: app.inject.bind(app) as FastifyInstance['inject'],
    async listen () {
      await app.listen({ port: config.port, host: config.host })
      ready().catch((error: unknown) => logger.error(error, 'the detector did not start'))
      const { port } = app.server.address() as AddressInfo
      return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
    },
    ready,
    close: () => app.close(),
  }
}
