/** A rule that has struck → the wait, and the error it stands for. A delay alone only waits. */
import { setTimeout } from 'node:timers/promises'
import type { ErrorCode } from '../errors.js'
import { ApiError } from '../errors.js'
import { GivenError } from '../given-error.js'
import type { IdentifiedRule } from '../faults.js'
import { parseLatency } from './latency.js'
import { WireFault } from './wire-fault.js'

/** @throws {ApiError | GivenError | WireFault} */
export async function inflict ({ id, then }: IdentifiedRule, random: () => number, signal: AbortSignal): Promise<void> {
  const source = `fault:${id}`
  if (then.delay !== undefined) await wait(parseLatency(String(then.delay))?.(random) ?? 0, signal)
  if (then.connection ?? then.http) throw new WireFault(source, then)
  if (then.error === undefined) return
  // Rules are checked when they come in: a code without a message is a known one.
  const error = typeof then.error === 'string' ? new ApiError(then.error as ErrorCode) : new GivenError(then.error.Code, then.error.Message)
  throw Object.assign(error, { source })
}

/** Given up when the client leaves. */
export async function wait (delayMs: number, signal: AbortSignal): Promise<void> {
  if (delayMs === 0) return
  await setTimeout(delayMs, undefined, { signal }).catch(() => {
    throw new ApiError('InternalError', {}, { reason: 'the client closed the connection before its delay was over' })
  })
}
