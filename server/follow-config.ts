/** What a change of the configuration does beyond the options that are read at every call. */
import { ConfigError, type Config, type ConfigKey } from './config.js'
import type { LiveConfig } from './config/live-config.js'
import { FixtureError } from './fixtures/check-fixture.js'
import type { FixtureStore } from './fixtures/store.js'
import type { Sessions } from './sessions.js'

export interface Followers {
  sessions: Sessions
  fixtures: FixtureStore
  logger: { level: string }
  /** The sources of answers of the mode in force. @throws {ConfigError} */
  renewSources (): void
}

const ofSources: ConfigKey[] = ['mode', 'record', 'recordImages']

export function followConfig (live: LiveConfig, { sessions, fixtures, logger, renewSources }: Followers): void {
  live.follow((changed) => {
    const { config } = live
    // What can fail comes first: nothing has changed then.
    if (changed.some((key) => ofSources.includes(key))) {
      if (fixtures.folders.length === 0) useFixtures(fixtures, config)
      renewSources()
    }
    for (const session of sessions.list()) {
      if (changed.includes('clock')) session.clock.set(config.clock)
      if (changed.includes('faults')) sessions.renew(session, ['faults'])
    }
    if (changed.includes('logLevel')) logger.level = config.logLevel
  })
}

/** Modes that have no use for fixtures do not look at the folders. @throws {ConfigError} naming file and field */
export function useFixtures (store: FixtureStore, { mode, fixtures }: Pick<Config, 'mode' | 'fixtures'>): void {
  if (mode === 'emulate' || mode === 'passthrough') return
  try {
    store.use(fixtures)
  } catch (error) {
    throw error instanceof FixtureError ? new ConfigError(error.message) : error
  }
}
