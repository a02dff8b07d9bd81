/** The configuration in force: what was loaded at start, and what the admin API has changed since. */
import { checkMeaning } from './check-meaning.js'
import { resolveConfig, type Config, type ConfigKey, type LoadedConfig, type Origin } from '../config.js'

export interface LiveConfig {
  readonly config: Config
  readonly origins: Partial<Record<ConfigKey, Origin>>
  /** All of it or nothing. @throws {ConfigError} */
  patch (settings: Partial<Config>): void
}

/** These are read at every call, so that a change is in force at once. The others are read at start alone. */
export const patchable = ['auth', 'rateLimit', 'accountState', 'latency'] as const satisfies ConfigKey[]

/** @throws {ConfigError} */
export function createLiveConfig (loaded: LoadedConfig): LiveConfig {
  let { config, origins } = loaded
  checkMeaning(config)
  return {
    get config () { return config },
    get origins () { return origins },
    patch (settings) {
      const next = resolveConfig({ program: { ...config, ...settings } })
      checkMeaning(next.config)
      const changed = Object.fromEntries(Object.keys(settings).map((key) => [key, 'admin' as const]))
      config = next.config
      origins = { ...origins, ...changed }
    },
  }
}
