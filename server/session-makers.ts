/** How each part of a session is made, from the configuration in force. */
import { createAccount, type AccountState } from './account.js'
import { createClock, settableClock, type Clock } from './clock.js'
import type { LiveConfig } from './config/live-config.js'
import { createFaults } from './faults.js'
import { readRules } from './faults/read-rules.js'
import { createRuntimeFixtures } from './fixtures/runtime-fixtures.js'
import { defaultSession } from './session-name.js'
import type { SessionMakers } from './sessions.js'
import { createThrottle, rateLimit } from './throttle.js'

/**
 * With a seed, each session has RequestIds of its own, and always the same ones.
 * @param given the clock that a program has brought along
 */
export function sessionMakers (live: LiveConfig, given?: Clock): SessionMakers {
  const { seed } = live.config
  const seedOf = (name: string) => seed === undefined || name === defaultSession ? seed : `${seed}~${name}`
  return {
    clock ({ name }) {
      const { config, origins } = live
      if (!given) return createClock(config.clock, seedOf(name))
      const clock = settableClock(given)
      if (origins.clock === 'admin') clock.set(config.clock)
      return clock
    },
    account: () => createAccount(() => live.config.accountState as AccountState, () => live.config.quota ?? Infinity),
    throttle: (session) => createThrottle(
      (secretId) => rateLimit(session.account.terms.get(secretId)?.rateLimit ?? live.config.rateLimit),
      { now: () => session.clock.now() }
    ),
    faults: (session) => createFaults(readRules(live.config.faults), () => session.clock.random()),
    fixtures: () => createRuntimeFixtures(),
  }
}
