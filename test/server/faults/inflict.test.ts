import t from 'tap'
import { inflict, wait } from '../../../server/faults/inflict.js'

const random = () => 0
const { signal } = new AbortController()
const meet = (then: Parameters<typeof inflict>[0]['then']) => inflict({ id: 'f1', then }, random, signal)

t.test('each effect becomes its error, which knows the rule', async (t) => {
  t.match(await meet({ error: 'RequestLimitExceeded' }).catch((error: unknown) => error), { name: 'ApiError', code: 'RequestLimitExceeded', source: 'fault:f1' })
  t.match(await meet({ error: { Code: 'A.B', Message: 'c' } }).catch((error: unknown) => error), { name: 'GivenError', code: 'A.B', message: 'c', source: 'fault:f1' })
  t.match(await meet({ connection: 'hang' }).catch((error: unknown) => error), { name: 'WireFault', connection: 'hang', source: 'fault:f1' })
  t.match(await meet({ http: { status: 502 } }).catch((error: unknown) => error), { name: 'WireFault', http: { status: 502 } })
})

t.test('a delay alone only waits, before another effect it comes first', async (t) => {
  let start = performance.now()
  await meet({ delay: 50 })
  t.ok(performance.now() - start >= 45)
  start = performance.now()
  await t.rejects(meet({ delay: '50-60', error: 'InternalError' }))
  t.ok(performance.now() - start >= 45)
})

t.test('nobody waits for a client that has left', async (t) => {
  const client = new AbortController()
  const waiting = wait(60_000, client.signal)
  client.abort()
  await t.rejects(waiting, { code: 'InternalError' })
})
