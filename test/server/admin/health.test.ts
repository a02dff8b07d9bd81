import t from 'tap'
import { fakeDetector, testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('health answers at once, however long the detector takes', async (t) => {
  const server = testServer({ detector: { ...fakeDetector(), ready: () => new Promise(() => {}) } })
  t.match((await ask(server, 'GET', '/ready')).body, { ready: false, reason: 'starting' })
  t.match(await ask(server, 'GET', '/health'), { status: 200, body: { status: 'ok', ready: false, version: /^\d/, sessions: 1 } })
})

t.test('ready becomes true when everything is there, and says why it is not', async (t) => {
  const server = testServer()
  t.equal((await ask(server, 'GET', '/ready')).status, 503, 'nothing had been started before')
  await server.ready()
  t.match(await ask(server, 'GET', '/ready'), { status: 200, body: { ready: true } })
  const broken = testServer({ detector: { ...fakeDetector(), ready: async () => { throw new Error('no models') } } })
  await broken.ready().catch(() => {})
  t.match(await ask(broken, 'GET', '/ready'), { status: 503, body: { ready: false, reason: 'no models' } })
})
