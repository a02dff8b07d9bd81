/** What a schema cannot say of a setting: that it names an account state, or can be read as a delay, a time or faults. */
import { accountStates, isAccountState } from '../account.js'
import { createClock } from '../clock.js'
import { ConfigError, type Config } from '../config.js'
import { latencyForms, parseLatency } from '../faults/latency.js'
import { readRules } from '../faults/read-rules.js'

/** @throws {ConfigError} */
export function checkMeaning ({ accountState, latency, clock, faults }: Config): void {
  if (!isAccountState(accountState)) {
    throw new ConfigError(`There is no account state '${accountState}': give ${accountStates.join(', ')}, or an error code`)
  }
  if (latency !== undefined && !parseLatency(latency)) throw new ConfigError(`The latency '${latency}' is none: give ${latencyForms}`)
  createClock(clock)
  readRules(faults)
}
