import Fastify from 'fastify'
import t from 'tap'
import { compileLazily } from '../../server/compile-lazily.js'

const app = Fastify({ schemaController: { compilersFactory: compileLazily() } })
const body = { type: 'object', properties: { count: { type: 'integer', default: 3 } }, additionalProperties: false }
app.post('/', { schema: { body, response: { 200: { type: 'object', properties: {} } } } }, ({ body }) => body)
app.post('/wrong', { schema: { body: { type: 'no such type' } } }, () => 'unused')

t.test('what comes in is held to its schema, with defaults; what goes out is whole', async (t) => {
  const post = (payload: object) => app.inject({ method: 'POST', url: '/', payload })
  t.same((await post({})).json(), { count: 3 })
  t.same((await post({ count: '7' })).json(), { count: 7 })
  const refused = await post({ other: 1 })
  t.equal(refused.statusCode, 400)
  t.match(refused.json().message, /additional properties/)
})

t.test('a schema is compiled when the first request for it comes, and not before', async (t) => {
  t.equal((await app.inject({ method: 'POST', url: '/wrong', payload: {} })).statusCode, 500)
})
