import t from 'tap'
import { createClock } from '../../server/clock.js'
import { resolveConfig } from '../../server/config.js'
import { createLiveConfig } from '../../server/config/live-config.js'
import { sessionMakers } from '../../server/session-makers.js'
import { createSessions } from '../../server/sessions.js'

const sessionsOf = (program: Record<string, unknown>, given?: ReturnType<typeof createClock>) => {
  const live = createLiveConfig(resolveConfig({ program }))
  return { live, sessions: createSessions({ make: sessionMakers(live, given) }) }
}

t.test('with a seed every session has RequestIds of its own, always the same', async (t) => {
  const ids = () => {
    const { sessions } = sessionsOf({ seed: 's' })
    return ['default', 'a', 'b'].map((name) => sessions.named(name).clock.newRequestId())
  }
  t.same(ids(), ids())
  t.equal(new Set(ids()).size, 3)
})

t.test('a session that begins later has what is in force then', async (t) => {
  const { live, sessions } = sessionsOf({ clock: '2026-01-01T00:00:00Z', quota: 1 })
  live.patch({ clock: '2026-02-01T00:00:00Z', quota: 7, faults: '[{"then":{"delay":1}}]' })
  const session = sessions.named('later')
  t.equal(new Date(session.clock.now()).getUTCMonth(), 1)
  t.equal(session.account.remaining, 7)
  t.equal(session.faults.list().length, 1)
})

t.test('the clock of a program is the clock, until another is asked for', async (t) => {
  const { live, sessions } = sessionsOf({}, createClock('2026-03-01T00:00:00Z'))
  t.equal(new Date(sessions.named('a').clock.now()).getUTCMonth(), 2)
  live.patch({ clock: '2026-04-01T00:00:00Z' })
  t.equal(new Date(sessions.named('b').clock.now()).getUTCMonth(), 3)
})
