import t from 'tap'
import { createClock, settableClock } from '../../server/clock.js'
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

t.test('random numbers are at least 0, below 1, and the same ones for the same seed', async (t) => {
  const drawn = (seed?: string) => { const clock = createClock('real', seed); return Array.from({ length: 100 }, () => clock.random()) }
  for (const number of [...drawn('x'), ...drawn()]) t.ok(number >= 0 && number < 1)
  t.same(drawn('x'), drawn('x'))
  t.notSame(drawn('x'), drawn('y'))
  const mean = drawn('x').reduce((a, b) => a + b) / 100
  t.ok(mean > 0.4 && mean < 0.6, String(mean))
})

t.test('drawing numbers does not change which RequestIds come', async (t) => {
  const [a, b] = [createClock('real', 'x'), createClock('real', 'x')]
  a.random()
  t.equal(a.newRequestId(), b.newRequestId())
})

t.test('a clock can be set while it runs; a wrong setting leaves it as it was', async (t) => {
  for (const clock of [createClock('2026-01-31T08:00:00Z'), settableClock(createClock('2026-01-31T08:00:00Z'))]) {
    t.equal(clock.now(), 1769846400000)
    clock.set('2026-01-31T09:00:00Z')
    t.equal(clock.now(), 1769850000000)
    t.throws(() => { clock.set('noon') }, ConfigError)
    t.equal(clock.now(), 1769850000000)
    t.equal(clock.setting, '2026-01-31T09:00:00Z')
    t.ok(clock.random() < 1 && clock.elapsed() > 0 && clock.newRequestId())
  }
})
