import t from 'tap'
import { codeOf, tc3, testServer } from '../emulator.js'

t.test('a body that does not fit its schema is refused with what is wrong', async (t) => {
  const answer = await testServer().inject({ method: 'PATCH', url: '/_sealocr/config', payload: { auth: 'maybe' } })
  t.equal(answer.statusCode, 400)
  t.match(answer.json().error, /auth must be equal to one of the allowed values/)
})

t.test('a body that is no JSON, or of another type, is refused', async (t) => {
  const patch = { method: 'PATCH', url: '/_sealocr/config' } as const
  t.equal((await testServer().inject({ ...patch, payload: '{', headers: { 'content-type': 'application/json' } })).statusCode, 400)
  t.equal((await testServer().inject({ ...patch, payload: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).statusCode, 415)
})

t.test('the routes leave the API alone', async (t) => {
  const server = testServer()
  t.equal((await server.inject('/_sealocr/config')).statusCode, 200)
  t.equal(await codeOf(server, tc3()), undefined)
})
