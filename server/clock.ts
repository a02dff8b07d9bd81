/** The only source of time and randomness: a test or a demonstration can fix both. */
import { createHash, randomUUID } from 'node:crypto'
import { ConfigError } from './config.js'

export interface Clock {
  /** Milliseconds since 1970, for what a caller can see: expiry, windows of the rate limit. */
  now (): number
  /** A lower-case version 4 UUID. */
  newRequestId (): string
  /** Monotonic milliseconds, for measuring how long something took. */
  elapsed (): number
}

/**
 * @param setting `real`; `2026-01-31T08:00:00Z`: stands still there; `+90s`, `-5m`, `+8h`: runs, shifted
 * @param seed with a seed the nth RequestId is always the same
 */
export function createClock (setting = 'real', seed?: string): Clock {
  let issued = 0
  return {
    now: reader(setting),
    elapsed: () => performance.now(),
    newRequestId: () => seed === undefined ? randomUUID() : seededUuid(`${seed}:${issued++}`),
  }
}

const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function reader (setting: string): () => number {
  if (setting === 'real') return Date.now
  const shift = /^([+-]\d+)([smhd])$/.exec(setting)
  if (shift) {
    const shiftMs = Number(shift[1]) * unitMs[shift[2] as keyof typeof unitMs]
    return () => Date.now() + shiftMs
  }
  const fixedMs = Date.parse(setting)
  if (Number.isNaN(fixedMs)) throw new ConfigError(`The clock cannot be set to '${setting}': give real, an ISO time, or a shift such as +90s`)
  return () => fixedMs
}

/** RFC 4122, 4.4: version and variant bits over otherwise free bytes. */
function seededUuid (seed: string): string {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
