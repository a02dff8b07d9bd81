/** Which sources answer, and in which order: the modes. */
import type { Clock } from '../clock.js'
import { ConfigError, type Config } from '../config.js'
import { readCredentials } from '../credentials.js'
import type { FixtureStore } from '../fixtures/store.js'
import { fixtureSource } from './fixture.js'
import type { AnswerSource } from './index.js'
import { recorder } from './recorder.js'
import { upstreamSource } from './upstream.js'

export interface SourceParts {
  config: Config
  store: FixtureStore
  /** The local pipeline, not started before it is asked. */
  detector: AnswerSource
  /** The real one, whatever the emulator's own says. */
  clock: Clock
  warn: (message: string) => void
}

/** @throws {ConfigError} where the mode asks upstream and there is nothing to sign with */
export function sourcesFor ({ config, store, detector, clock, warn }: SourceParts): AnswerSource[] {
  const fixtures = (required: boolean) => fixtureSource({ store, required, fetches: config.mode === 'auto' })
  const upstream = () => upstreamSource({ endpoint: config.upstream, credential: upstreamCredential(config), clock })
  switch (config.mode) {
    case 'auto': return [fixtures(false), detector]
    case 'emulate': return [detector]
    case 'replay': return [fixtures(true)]
    case 'passthrough': return [upstream()]
    case 'record': {
      const recorded = recorder({ upstream: upstream(), store, clock, sidecar: config.recordImages === 'sidecar', warn })
      return config.record === 'all' ? [recorded] : [fixtures(false), recorded]
    }
  }
}

/** @throws {ConfigError} */
export function upstreamCredential ({ upstreamCredentials = '' }: Config) {
  const [credential] = readCredentials(upstreamCredentials).values()
  if (credential) return credential
  throw new ConfigError('To ask upstream, requests must be signed: set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY')
}
