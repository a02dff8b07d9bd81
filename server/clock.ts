/** The only source of time and randomness: a test or a demonstration can fix both. */
import { createHash, randomUUID } from 'node:crypto'
import { ConfigError } from './config.js'

export interface Clock {
  /** Milliseconds since 1970, for what a caller can see: expiry, windows of the rate limit. */
  now (): number
  /** A lower-case version 4 UUID. */
  newRequestId (): string
  /** At least 0, below 1: for faults that strike now and then, and for how slow a slow answer is. */
  random (): number
  /** Monotonic milliseconds, for measuring how long something took. */
  elapsed (): number
}

/** A clock whose hands can be moved while it runs. */
export interface SettableClock extends Clock {
  readonly setting: string
  /** @throws {ConfigError} the clock then goes on as before */
  set (setting: string): void
}

/**
 * @param setting `real`; `2026-01-31T08:00:00Z`: stands still there; `+90s`, `-5m`, `+8h`: runs, shifted
 * @param seed with a seed the nth RequestId, and the nth random number, are always the same
 */
export function createClock (setting = 'real', seed?: string): SettableClock {
  let read = reader(setting)
  let issued = 0
  let drawn = 0
  return {
    get setting () { return setting },
    set (next) {
      read = reader(next)
      setting = next
    },
    now: () => read(),
    elapsed: () => performance.now(),
    newRequestId: () => seed === undefined ? randomUUID() : seededUuid(`${seed}:${issued++}`),
    random: () => seed === undefined ? Math.random() : seededFraction(`${seed}:random:${drawn++}`),
  }
}

/** A settable clock over one that a program brought along, which it starts from. */
export function settableClock (given: Clock): SettableClock {
  let hands: Pick<SettableClock, 'setting' | 'now'> = { setting: 'given', now: () => given.now() }
  return {
    get setting () { return hands.setting },
    set: (setting) => { hands = { setting, now: reader(setting) } },
    now: () => hands.now(),
    elapsed: () => given.elapsed(),
    newRequestId: () => given.newRequestId(),
    random: () => given.random(),
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

/** 48 bits: all of them fit a number's 53. */
function seededFraction (seed: string): number {
  return createHash('sha256').update(seed).digest().readUIntBE(0, 6) / 2 ** 48
}
