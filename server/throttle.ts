/**
 * Requests per second by SecretId and action, on the injected clock. Windows are whole seconds of the clock; refused
 * requests count too, which is what the observed text ("equals to 6 … exceeds 5") suggests. Both are assumed.
 */
import type { Clock } from './clock.js'
import { ApiError } from './errors.js'

export type Throttle = (secretId: string, action: string) => void

/** @param limitOf requests per second for a SecretId, asked at every call; undefined: no limit */
export function createThrottle (limitOf: (secretId: string) => number | undefined, clock: Pick<Clock, 'now'>): Throttle {
  let second = 0
  let counts = new Map<string, number>()
  return (secretId, action) => {
    const limit = limitOf(secretId)
    if (limit === undefined) return
    const now = Math.floor(clock.now() / 1000)
    if (now !== second) {
      second = now
      counts = new Map()
    }
    const key = `${action} ${secretId}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > limit) throw new ApiError('RequestLimitExceeded', { text: 'counted', count, limit })
  }
}

/** `off` → undefined, `5/s` → 5 */
export function rateLimit (setting: string): number | undefined {
  return setting === 'off' ? undefined : parseInt(setting)
}
