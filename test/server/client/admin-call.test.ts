import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { adminCall, AdminError } from '../../../server/client/admin-call.js'

t.test('query, body and token are sent, the answer is parsed, and a refusal is thrown with its reason', async (t) => {
  const seen: unknown[] = []
  const server = createServer((request, response) => {
    seen.push([request.method, request.url, request.headers.authorization, request.headers['content-type']])
    if (request.url === '/_sealocr/none') return response.writeHead(204).end()
    if (request.url === '/_sealocr/text') return response.writeHead(409).end('- a\n+ b')
    response.setHeader('content-type', 'application/json')
    response.end('{"a":1}')
  }).listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await new Promise((resolve) => { server.once('listening', resolve) })
  const address = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, adminToken: 'x' }
  t.same(await adminCall(address, 'reset', { method: 'POST', query: { scope: ['a', 'b'], session: undefined, n: 1 }, body: {} }), { a: 1 })
  t.equal(await adminCall(address, 'none'), undefined)
  await t.rejects(adminCall(address, 'text'), new AdminError(409, '- a\n+ b'))
  t.same(seen[0], ['POST', '/_sealocr/reset?scope=a&scope=b&n=1', 'Bearer x', 'application/json'])
})
