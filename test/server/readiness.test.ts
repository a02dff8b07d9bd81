import t from 'tap'
import { createReadiness } from '../../server/readiness.js'

t.test('it starts once, and is ready when that is done', async (t) => {
  let starts = 0
  const readiness = createReadiness(async () => { starts++ })
  t.match(readiness, { ready: false, reason: 'starting' })
  await Promise.all([readiness.begin(), readiness.begin()])
  t.equal(starts, 1)
  t.equal(readiness.ready, true)
  t.equal(readiness.reason, undefined)
})

t.test('what went wrong is the reason, for everybody who asks', async (t) => {
  const readiness = createReadiness(async () => { throw new Error('no models') })
  await t.rejects(readiness.begin(), /no models/)
  await t.rejects(readiness.begin(), /no models/)
  t.equal(readiness.reason, 'no models')
})

t.test('what was started before it was renewed makes nothing ready', async (t) => {
  const ends: Array<() => void> = []
  const readiness = createReadiness(() => new Promise<void>((resolve) => { ends.push(resolve) }))
  const first = readiness.begin()
  readiness.renew()
  t.match(readiness, { ready: false, reason: 'starting' })
  const second = readiness.begin()
  ends[0]()
  await first
  t.equal(readiness.ready, false)
  ends[1]()
  await second
  t.equal(readiness.ready, true)
})

t.test('what went wrong is tried again, but not at once, and not twice at a time', async (t) => {
  let now = 0
  let starts = 0
  const readiness = createReadiness(async () => { if (++starts < 3) throw new Error(`no models, ${starts}`) }, { retryMs: 5000, clock: { elapsed: () => now } })
  await t.rejects(readiness.begin(), /no models, 1/)
  now = 4999
  await t.rejects(readiness.begin(), /no models, 1/)
  now = 5000
  const again = readiness.begin()
  t.match(readiness, { ready: false, reason: 'no models, 1' }, 'until it is known better')
  await t.rejects(Promise.all([again, readiness.begin()]), /no models, 2/)
  t.match(readiness, { ready: false, reason: 'no models, 2' })
  now = 10_000
  await readiness.begin()
  t.match(readiness, { ready: true, reason: undefined })
  now = 99_000
  await readiness.begin()
  t.equal(starts, 3)
})
