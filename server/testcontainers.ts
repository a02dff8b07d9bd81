/**
 * `sealocr-emulator/testcontainers`: the emulator's image as a container of Testcontainers, which is an optional peer dependency.
 * Started, it is what `connectEmulator` gives: sessions, faults, fixtures, the journal.
 */
import { AbstractStartedContainer, GenericContainer, Wait, type StartedTestContainer } from 'testcontainers'
import { connectEmulator, type EmulatorClient } from './client/index.js'
import { ConfigError, resolveConfig, type Config } from './config.js'
import { environmentName } from './config/names.js'
import { readCredentials } from './credentials.js'

const port = 4866
/** Where the image looks for fixtures of its user. */
const fixturesFolder = '/fixtures'

/** How the image is reached, and files, are the container's affair. */
const fixed = ['port', 'host', 'fixtures', 'tls', 'tlsCert', 'tlsKey'] as const
type ContainerConfig = Omit<Partial<Config>, (typeof fixed)[number]>

export class SealOcrContainer extends GenericContainer {
  private config: ContainerConfig = {}

  /** @param image the name under which you have built and pushed it: none is published */
  constructor (image: string) {
    super(image)
    this.withExposedPorts(port)
  }

  /**
   * Options by their names in `startEmulator`; given again, they are added.
   * @throws {ConfigError} for an option that cannot be
   */
  withConfig (config: ContainerConfig): this {
    const theirs = fixed.find((key) => key in config)
    if (theirs) throw new ConfigError(`'${theirs}' is the container's own and cannot be given`)
    this.config = { ...this.config, ...config }
    resolveConfig({ program: this.config })
    const given = Object.entries(config).filter(([, value]) => value !== undefined)
    return this.withEnvironment(Object.fromEntries(given.map(([key, value]) => [environmentName(key), String(value)])))
  }

  /** @param folder with `SealOCR/<name>.json` in it; copied, so the engine may be on another machine */
  withFixtures (folder: string): this {
    return this.withCopyDirectoriesToContainer([{ source: folder, target: fixturesFolder }])
  }

  /** Resolves once it is ready: fixtures loaded, and a picture read rightly unless the mode is `replay`. */
  override async start (): Promise<StartedSealOcrContainer> {
    this.withWaitStrategy(Wait.forHttp('/_sealocr/ready', port))
    return new StartedSealOcrContainer(await super.start(), this.config)
  }
}

export class StartedSealOcrContainer extends AbstractStartedContainer {
  /** `http://localhost:49153` */
  readonly url: string
  /** `localhost:49153`: what an SDK's HTTP profile takes. */
  readonly endpoint: string
  /** Steers it, as `sealocr-emulator/client` does. */
  readonly emulator: EmulatorClient

  constructor (started: StartedTestContainer, { credentials, adminToken }: ContainerConfig) {
    super(started)
    this.endpoint = `${started.getHost()}:${started.getMappedPort(port)}`
    this.url = `http://${this.endpoint}`
    const [credential] = credentials === undefined ? [] : readCredentials(credentials).values()
    this.emulator = connectEmulator(this.url, { credentials: credential, adminToken })
  }

  /** The pair to call with in the session `default`. */
  get credentials () {
    return this.emulator.credentials
  }
}
