import t from 'tap'
import { createClock } from '../../server/clock.js'
import { ConfigError } from '../../server/config.js'

t.test('a real clock runs, a fixed one stands, a shifted one runs ahead or behind', async (t) => {
  const before = Date.now()
  t.ok(createClock().now() >= before)
  t.equal(createClock('2026-01-31T08:00:00Z').now(), 1769846400000)
  for (const [setting, shiftMs] of [['+90s', 90_000], ['-5m', -300_000], ['+8h', 28_800_000], ['-1d', -86_400_000]] as const) {
    const difference = createClock(setting).now() - Date.now()
    t.ok(Math.abs(difference - shiftMs) < 1000, setting)
  }
})

t.test('a setting that is no time is an error of configuration', async (t) => {
  t.throws(() => createClock('yesterday'), ConfigError)
})

t.test('request ids are version 4 UUIDs, the same ones for the same seed', async (t) => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const [a, b] = [createClock('real', 'x'), createClock('real', 'x')]
  const ids = [a.newRequestId(), a.newRequestId()]
  t.same([b.newRequestId(), b.newRequestId()], ids)
  t.not(ids[0], ids[1])
  for (const id of [...ids, createClock().newRequestId()]) t.match(id, uuid)
})

t.test('elapsed time never runs backwards', async (t) => {
  const clock = createClock('2026-01-31T08:00:00Z')
  const start = clock.elapsed()
  t.ok(clock.elapsed() >= start)
})
