import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { nativeCall, newGuard, useGuard, whenOutside } from '../../detector/native-call.js'

/** Until the test ends: others of this thread have engines, too. */
function ownGuard (t: Test) {
  const guard = newGuard()
  useGuard(guard)
  t.teardown(() => useGuard(newGuard()))
  return guard
}

t.test('a call that has begun is waited for, and none begins after it', async (t) => {
  const guard = ownGuard(t)
  let finish = (_: string) => {}
  const call = nativeCall(() => new Promise<string>(resolve => { finish = resolve }))
  let outside = false
  whenOutside(guard, () => { outside = true })
  await sleep(20)
  t.notOk(outside)
  finish('read')
  t.equal(await call, 'read')
  await sleep(20)
  t.ok(outside)
  let called = false
  await t.rejects(nativeCall(async () => { called = true }), /is to end/)
  t.notOk(called)
})

t.test('outside of any call there is nothing to wait for, after one that failed too', async (t) => {
  const guard = ownGuard(t)
  await t.rejects(nativeCall(async () => { throw new Error('broken') }), /broken/)
  let outside = false
  whenOutside(guard, () => { outside = true })
  t.ok(outside)
})
