import t from 'tap'
import { codeOf, picture, tc3, testServer, v1 } from '../emulator.js'
import { ask } from '../admin/ask.js'

const latest = async (server: ReturnType<typeof testServer>) => (await ask(server, 'GET', '/requests?limit=1')).body.requests[0]

t.test('a picture is kept as its length and digest, long values as their beginning', async (t) => {
  const server = testServer()
  await codeOf(server, tc3({ ...picture, Other: 'x'.repeat(10_000), List: [1, 2] }))
  t.match((await latest(server)).params, { ImageBase64: '(12 characters)', Other: /^x{2000}$/, List: '[1,2]' })
})

t.test('steps that were not reached have no time', async (t) => {
  const server = testServer()
  await codeOf(server, tc3('{'))
  const { timesMs } = (await ask(server, 'GET', `/requests/${(await latest(server)).id}`)).body
  t.same(Object.keys(timesMs), ['total', 'parse'])
})

t.test('a form is kept like a JSON body', async (t) => {
  const server = testServer()
  await codeOf(server, v1('POST', { ImageBase64: '', ImageUrl: 'https://sealocr.invalid/seal/round', RequestClient: 'SDK_1' }))
  const { id, params } = await latest(server)
  t.same(params, { ImageUrl: 'https://sealocr.invalid/seal/round' })
  t.match((await ask(server, 'GET', `/requests/${id}`)).body, { request: { client: 'SDK_1', action: 'SealOCR' }, auth: { verdict: 'right' } })
})

t.test('faults on the wire are told from answers', async (t) => {
  const server = testServer({ config: { port: 0, host: '127.0.0.1' } })
  const address = await server.listen()
  t.teardown(() => server.close())
  const { headers, payload } = tc3(picture, { host: new URL(address).host, 'x-sealocr-fault': 'connection=empty' })
  await t.rejects(fetch(address, { method: 'POST', headers: headers as Record<string, string>, body: String(payload) }))
  t.match(await latest(server), { connection: 'empty', source: 'fault:header' })
})
