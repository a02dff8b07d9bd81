import t from 'tap'
import { codeOf, picture, send, tc3, testServer, v1 } from './emulator.js'

const server = testServer()
const form = { 'content-type': 'application/x-www-form-urlencoded' }

t.test('only GET and POST exist', async (t) => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    t.equal(await codeOf(server, { method: method as 'PUT', url: '/' }), 'UnsupportedProtocol', method)
  }
})

t.test('TC3 by GET has its parameters in the query, and signs an empty payload', async (t) => {
  const lenient = { secretId: 'AKIDany', secretKey: 'k' }
  const { headers } = tc3(picture, form, lenient)
  const url = `/?ImageBase64=${encodeURIComponent(picture.ImageBase64)}&EnablePdf=True&PdfPageNumber=1`
  t.equal(await codeOf(server, { method: 'GET', url, headers }), undefined)
  t.equal(await codeOf(server, { method: 'GET', url: '/?', headers }), 'InvalidParameterValue.InvalidParameterValueLimit')
})

t.test('a POST with TC3 is JSON, with or without a charset', async (t) => {
  t.equal(await codeOf(server, tc3(picture, { 'content-type': 'application/json; charset=utf-8' })), undefined)
  t.equal(await codeOf(server, tc3(picture, { 'content-type': 'Application/JSON' })), undefined)
  const answer = await send(server, tc3(picture, { 'content-type': 'multipart/form-data; boundary=x' }))
  t.equal(answer.Error?.Code, 'UnsupportedProtocol')
  t.match(answer.Error?.Message, 'not support Content-Type=`multipart/form-data`')
  for (const type of ['application/octet-stream', 'application/x-www-form-urlencoded', 'text/plain']) {
    t.equal(await codeOf(server, tc3(picture, { 'content-type': type })), 'UnsupportedProtocol', type)
  }
})

t.test('a JSON body without Authorization is told which header is missing', async (t) => {
  const payload = JSON.stringify(picture)
  const headers = { 'content-type': 'application/json' }
  const message = async (more: object) => (await send(server, { method: 'POST', url: '/', payload, headers: { ...headers, ...more } })).Error?.Message
  t.match(await message({}), 'X-TC-Action')
  t.match(await message({ 'x-tc-action': 'SealOCR', 'x-tc-version': '2018-11-19', 'x-tc-timestamp': '1' }), 'Authorization')
})

t.test('the older form has the common parameters among the others', async (t) => {
  t.equal(await codeOf(server, v1('POST', { RequestClient: 'SDK', Language: 'zh-CN', Region: '' })), undefined)
  t.equal(await codeOf(server, v1('GET', { Nonsense: '1' })), 'UnknownParameter')
})

t.test('sizes: a query of 32 KB, a form of 1 MB, a body of 10 MB', async (t) => {
  const long = (length: number) => ({ ImageUrl: 'x'.repeat(length) })
  const off = testServer({ config: { urlFetch: 'off' } })
  t.equal(await codeOf(off, v1('GET', long(32_000))), 'FailedOperation.DownLoadError')
  t.equal(await codeOf(off, v1('GET', long(33_000))), 'RequestSizeLimitExceeded')
  t.equal(await codeOf(off, v1('POST', long(1_040_000))), 'FailedOperation.DownLoadError')
  const tooLong = await send(off, v1('POST', long(1_050_000)))
  t.equal(tooLong.Error?.Code, 'AuthFailure.SignatureFailure')
  t.match(tooLong.Error?.Message, 'please use new signature method `TC3-HMAC-SHA256`')
  t.equal(await codeOf(off, tc3(long(10_480_000))), 'FailedOperation.DownLoadError')
  t.equal(await codeOf(off, tc3(long(10_490_000))), 'RequestSizeLimitExceeded')
})
