/** The configuration in force: what was loaded at start, and what the admin API has changed since. */
import { checkMeaning } from './check-meaning.js'
import { resolveConfig, type Config, type ConfigKey, type LoadedConfig, type Origin } from '../config.js'

/** `null`: the default again. */
export type ConfigChanges = { [Key in ConfigKey]?: Config[Key] | null }

export interface LiveConfig {
  readonly config: Config
  readonly origins: Partial<Record<ConfigKey, Origin>>
  /** All of it or nothing. @throws {ConfigError} */
  patch (changes: ConfigChanges): void
  /** Told of every change, before it is in force for good: where it throws, everything is as before. */
  follow (follower: (changed: ConfigKey[]) => void): void
}

/** These are read at every call, or followed, so that a change is in force at once. The others are read at start alone. */
export const patchable = [
  'mode', 'record', 'recordImages', 'edition', 'auth', 'rateLimit', 'accountState', 'quota', 'clock', 'faults', 'latency', 'stamp', 'logLevel',
] as const satisfies ConfigKey[]

/** @throws {ConfigError} */
export function createLiveConfig (loaded: LoadedConfig): LiveConfig {
  let { config, origins } = loaded
  const followers: Array<(changed: ConfigKey[]) => void> = []
  checkMeaning(config)
  return {
    get config () { return config },
    get origins () { return origins },
    patch (changes) {
      const settings = Object.fromEntries(Object.entries({ ...config, ...changes }).filter(([, value]) => value !== null))
      const next = resolveConfig({ program: settings })
      checkMeaning(next.config)
      const before = { config, origins }
      const changed = Object.keys(changes) as ConfigKey[]
      config = next.config
      origins = { ...origins, ...Object.fromEntries(changed.map((key) => [key, changes[key] === null ? next.origins[key] : 'admin'])) }
      try {
        for (const follower of followers) follower(changed)
      } catch (error) {
        ({ config, origins } = before)
        throw error
      }
    },
    follow (follower) { followers.push(follower) },
  }
}
