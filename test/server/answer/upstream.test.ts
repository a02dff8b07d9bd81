import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { upstreamSource } from '../../../server/answer/upstream.js'
import { createClock } from '../../../server/clock.js'
import { wellKnownCredential } from '../../../server/index.js'
import { now, question, testServer } from '../emulator.js'

let answer: { status: number, body: string } = { status: 200, body: '' }
let asked: { headers: IncomingHttpHeaders, body: string } | undefined
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  asked = { headers: request.headers, body: Buffer.concat(chunks).toString() }
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
})
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
t.teardown(() => { server.closeAllConnections(); server.close() })
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const credential = { secretId: 'AKIDown', secretKey: 'own', token: 'own token' }
const source = upstreamSource({ endpoint, credential, clock: createClock(now), timeoutMs: 2000 })
const says = (body: unknown, status = 200) => { answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) } }

t.test('what it answers is the answer, without its RequestId', async (t) => {
  says({ Response: { SealBody: 'x', RequestId: 'r' } })
  t.same(await source.answer(question()), { result: { SealBody: 'x' } })
})

t.test('an error is answered in its own words', async (t) => {
  says({ Response: { Error: { Code: 'FailedOperation.New', Message: 'words' }, RequestId: 'r' } })
  await t.rejects(source.answer(question()), { name: 'GivenError', code: 'FailedOperation.New', message: 'words' })
})

t.test('nothing of the caller goes along but the picture, what it named, region and language', async (t) => {
  says({ Response: {} })
  const plain = question()
  const headers = { authorization: 'TC3-HMAC-SHA256 Credential=AKIDcaller/x', 'x-tc-token': 'caller token', cookie: 'c', 'x-tc-traceid': 'trace' }
  const call = { ...plain.call, http: { ...plain.call.http, headers }, common: { Region: 'ap-guangzhou', Language: 'zh-CN', Token: 'caller token' }, parameters: { ImageUrl: 'u' } }
  await source.answer({ ...plain, call, parameters: { ImageUrl: 'u', EnablePdf: true, PdfPageNumber: 1 } })
  t.equal(asked?.body, '{"ImageUrl":"u"}', 'defaults are left to upstream')
  t.match(asked?.headers, { 'x-tc-action': 'SealOCR', 'x-tc-version': '2018-11-19', 'x-tc-region': 'ap-guangzhou', 'x-tc-language': 'zh-CN', 'x-tc-token': 'own token' })
  t.match(asked?.headers.authorization, /Credential=AKIDown\/2026-11-22\/ocr\//)
  t.notMatch(JSON.stringify(asked), /caller|cookie|trace/)
})

t.test('what cannot be asked, or is no API, is told with its reason', async (t) => {
  const failed = async (reason: RegExp, from = source) => {
    const error = await from.answer(question()).catch((error: unknown) => error)
    t.match(error, { code: 'EmulatorError.UpstreamFailed', details: { reason } })
  }
  says('busy', 503)
  await failed(/^HTTP status 503$/)
  for (const body of ['<html>', '[]', '{"Response":null}']) {
    says(body)
    await failed(/no API 3.0 envelope/)
  }
  await failed(/ECONNREFUSED/, upstreamSource({ endpoint: 'http://127.0.0.1:1', credential, clock: createClock() }))
})

t.test('a strict emulator takes its signature', async (t) => {
  const cloud = testServer({ config: { port: 0, host: '127.0.0.1', auth: 'strict' } })
  const address = await cloud.listen()
  t.teardown(() => cloud.close())
  const signed = upstreamSource({ endpoint: address, credential: wellKnownCredential, clock: createClock(now) })
  const asking = question()
  asking.call.parameters = { ImageBase64: asking.picture.base64 }
  t.match(await signed.answer({ ...asking, parameters: { ...asking.parameters, ImageBase64: asking.picture.base64 } }), { result: { SealShape: '0' } })
  const wrong = upstreamSource({ endpoint: address, credential: { ...wellKnownCredential, secretKey: 'wrong' }, clock: createClock(now) })
  await t.rejects(wrong.answer(asking), { code: 'AuthFailure.SignatureFailure' })
})
