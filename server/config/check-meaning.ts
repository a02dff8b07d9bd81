/** What a schema cannot say of a setting: that it names an account state, or can be read as a delay. */
import { accountStates, isAccountState } from '../account.js'
import { ConfigError, type Config } from '../config.js'
import { latencyForms, parseLatency } from '../faults/latency.js'

/** @throws {ConfigError} */
export function checkMeaning ({ accountState, latency }: Config): void {
  if (!isAccountState(accountState)) {
    throw new ConfigError(`There is no account state '${accountState}': give ${accountStates.join(', ')}, or an error code`)
  }
  if (latency !== undefined && !parseLatency(latency)) throw new ConfigError(`The latency '${latency}' is none: give ${latencyForms}`)
}
