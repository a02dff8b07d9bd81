import t from 'tap'
import { testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('the query names the session, else the header, else it is the default one', async (t) => {
  const server = testServer()
  const header = { 'x-sealocr-session': 'b' }
  await ask(server, 'PUT', '/clock?session=a', { setting: '2026-01-01T00:00:00Z' }, header)
  await ask(server, 'PUT', '/clock', { setting: '2026-02-01T00:00:00Z' }, header)
  const now = async (query: string) => (await ask(server, 'GET', `/clock${query}`)).body.now
  t.same([await now('?session=a'), await now('?session=b'), await now('')], ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-11-22T08:00:00.000Z'])
})

t.test('what is no name is refused', async (t) => {
  const answer = await ask(testServer(), 'GET', '/clock?session=a%20b')
  t.equal(answer.status, 400)
  t.match(answer.body.error, "'a b' is no name of a session")
})
