/**
 * Named sessions, so that tests may run side by side in one emulator. A session is made when it is first named, and owns
 * everything that one test could see of another: clock, rate windows, accounts and quota, faults. What is not named shares `default`.
 *
 * There are at most a thousand; then the one that was idle longest is dropped, and the log says so.
 */
import type { Account } from './account.js'
import type { SettableClock } from './clock.js'
import type { Faults } from './faults.js'
import type { RuntimeFixtures } from './fixtures/runtime-fixtures.js'
import { defaultSession } from './session-name.js'
import type { Throttle } from './throttle.js'

/** What a session owns, each made afresh when the session is made or that part of it is reset. */
export interface SessionParts {
  clock: SettableClock
  account: Account
  throttle: Throttle
  faults: Faults
  fixtures: RuntimeFixtures
}

export interface Session extends SessionParts {
  readonly name: string
  requests: number
  lastUsedMs: number
}

/** A maker may use what stands before it in SessionParts, by the session it is given, when it is called upon. */
export type SessionMakers = { [Part in keyof SessionParts]: (session: Session) => SessionParts[Part] }

export interface Sessions {
  readonly default: Session
  /** The one a call belongs to: counted. */
  enter (name: string): Session
  /** Made where it is not there yet. */
  named (name: string): Session
  /** Undefined where nobody has named it yet. */
  find (name: string): Session | undefined
  list (): Session[]
  /** Makes these parts of a session anew. */
  renew (session: Session, parts?: Array<keyof SessionParts>): void
  /** Forgets it; whoever names it again starts afresh. `default` starts afresh at once. */
  end (name: string): boolean
}

export interface SessionOptions {
  make: SessionMakers
  /** Default 1,000. */
  max?: number
  onDropped?: (session: Session) => void
}

export function createSessions ({ make, max = 1000, onDropped }: SessionOptions): Sessions {
  const parts = Object.keys(make) as Array<keyof SessionParts>
  const renew: Sessions['renew'] = (session, chosen = parts) => {
    for (const part of chosen) Object.assign(session, { [part]: make[part](session) })
  }
  const made = (name: string): Session => {
    const session = { name, requests: 0, lastUsedMs: 0 } as Session
    renew(session)
    return session
  }
  let shared = made(defaultSession)
  /** The one used last stands last. */
  const others = new Map<string, Session>()
  const sessions: Sessions = {
    get default () { return shared },
    enter (name) {
      const session = sessions.named(name)
      session.requests++
      session.lastUsedMs = session.clock.now()
      return session
    },
    named (name) {
      if (name === defaultSession) return shared
      const session = others.get(name) ?? made(name)
      others.delete(name)
      others.set(name, session)
      if (others.size > max) {
        const [idle] = others.values()
        others.delete(idle.name)
        onDropped?.(idle)
      }
      return session
    },
    find: (name) => name === defaultSession ? shared : others.get(name),
    list: () => [shared, ...others.values()],
    renew,
    end (name) {
      if (name !== defaultSession) return others.delete(name)
      shared = made(defaultSession)
      return true
    },
  }
  return sessions
}
