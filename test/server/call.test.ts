import type { InjectOptions } from 'fastify'
import t from 'tap'
import { codeOf, fakeDetector, picture, seal, send, tc3, testServer, v1 } from './emulator.js'

t.test('a signed request is answered in the form of the published sample', async (t) => {
  const { Response } = (await testServer().inject(tc3())).json()
  const Location = { Height: 98, Width: 98, X: 143, Y: 78 }
  const OtherTexts = ['3201132325536']
  const { RequestId } = Response
  const SealBody = seal.title
  t.same(Response, { Location, OtherTexts, RequestId, SealBody, SealInfos: [{ Location, OtherTexts, SealBody, SealShape: '0' }], SealShape: '0' })
  t.match(RequestId, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  t.same(Object.keys(Response), ['Location', 'OtherTexts', 'RequestId', 'SealBody', 'SealInfos', 'SealShape'], 'keys in the order of the samples')
})

t.test('the older signature is answered too', async (t) => {
  const server = testServer()
  t.equal(await codeOf(server, v1('GET')), undefined)
  t.equal(await codeOf(server, v1('POST')), undefined)
})

t.test('every answer is HTTP 200 of exactly application/json, and names its source', async (t) => {
  const server = testServer()
  const requests: InjectOptions[] = [tc3(), tc3('{'), tc3(picture, { 'x-tc-action': '' }), { method: 'PUT', url: '/' }]
  for (const request of requests) {
    const answer = await server.inject(request)
    t.equal(answer.statusCode, 200)
    t.equal(answer.headers['content-type'], 'application/json')
    t.match(answer.json().Response.RequestId, /^[0-9a-f-]{36}$/)
    t.ok(answer.headers['x-sealocr-source'])
  }
})

t.test('the trace id of the caller comes back', async (t) => {
  const answer = await testServer().inject(tc3(picture, { 'x-tc-traceid': 'abc' }))
  t.equal(answer.headers['x-tc-traceid'], 'abc')
})

t.test('an unexpected error becomes InternalError, is logged whole and shows nothing of itself', async (t) => {
  const server = testServer({ detector: fakeDetector(new Error('the secret reason')) })
  const answer = await send(server, tc3())
  t.equal(answer.Error?.Code, 'InternalError')
  t.notMatch(JSON.stringify(answer), /secret reason/)
  t.match(server.log(), /the secret reason/)
  t.ok(server.log().includes(answer.RequestId))
})
