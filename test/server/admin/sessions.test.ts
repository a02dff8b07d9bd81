import t from 'tap'
import { picture, send, tc3, testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('sessions are listed with what they did, and can be ended', async (t) => {
  const server = testServer()
  await send(server, tc3(picture, { 'x-sealocr-session': 'a' }))
  t.match((await ask(server, 'GET', '/sessions')).body.sessions, [{ name: 'default', requests: 0 }, { name: 'a', requests: 1, lastUsedAt: '2026-11-22T08:00:00.000Z', faults: 0 }])
  t.equal((await ask(server, 'DELETE', '/sessions/a')).status, 204)
  t.equal((await ask(server, 'DELETE', '/sessions/a')).status, 404)
  t.same((await ask(server, 'GET', '/requests')).body.requests, [], 'its calls went with it')
})
