import t from 'tap'
import { codeOf, tc3, testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('a clock that is put forward lets signatures expire', async (t) => {
  const server = testServer({ config: { auth: 'strict' } })
  t.equal(await codeOf(server, tc3()), undefined)
  t.same((await ask(server, 'PUT', '/clock', { setting: '2026-11-22T08:06:00Z' })).body, { setting: '2026-11-22T08:06:00Z', now: '2026-11-22T08:06:00.000Z' })
  t.equal(await codeOf(server, tc3()), 'AuthFailure.SignatureExpire')
})

t.test('a setting that is no time is refused', async (t) => {
  t.equal((await ask(testServer(), 'PUT', '/clock', { setting: 'noon' })).status, 400)
})
