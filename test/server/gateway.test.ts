import { METHODS } from 'node:http'
import t from 'tap'
import { fakeDetector, tc3, testServer } from './emulator.js'
import { envelopeIn, rawExchange } from './raw-exchange.js'

const server = testServer({ config: { port: 0, host: '127.0.0.1' } })
const port = Number(new URL(await server.listen()).port)
t.teardown(() => server.close())

t.test('every spelling of the root is the API', async (t) => {
  for (const target of ['/', '/?', '/?a=1', 'http://ocr.tencentcloudapi.com/', 'http://ocr.tencentcloudapi.com', 'http://h?a=1', 'HTTPS://h/?']) {
    const answer = await rawExchange(port, `POST ${target} HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n`)
    t.match(answer, /^HTTP\/1\.1 200 OK/, target)
    t.equal(envelopeIn(answer).Response.Error?.Code, 'MissingParameter', target)
  }
})

t.test('another path is not found, in an envelope that says so', async (t) => {
  for (const url of ['/v1/seal', '//', '/%zz', '/_sealocr/nothing', '/index.html?x']) {
    const answer = await server.inject({ method: 'POST', url, payload: 'x' })
    t.equal(answer.statusCode, 404, url)
    t.equal(answer.headers['content-type'], 'application/json', url)
    t.equal(answer.json().Response.Error.Code, 'EmulatorError.PathNotFound', url)
  }
})

t.test('whatever the body and its type, the answer is an envelope', async (t) => {
  const bodies = ['', '{', '\0', '[]', 'a=b', Buffer.alloc(11_000_000)]
  const types = ['application/json', '', ';;;', 'application/json; charset=', 'multipart/form-data', 'text/html', 'a'.repeat(5000)]
  for (const payload of bodies) {
    for (const type of types) {
      const answer = await server.inject({ method: 'POST', url: '/', headers: type ? { 'content-type': type } : {}, payload })
      t.equal(answer.statusCode, 200)
      t.equal(answer.headers['content-type'], 'application/json')
      t.match(answer.json().Response, { RequestId: /^[0-9a-f-]{36}$/, Error: { Code: String } })
    }
  }
})

t.test('whatever the method, the API answers', async (t) => {
  for (const method of METHODS.filter((name) => name !== 'CONNECT' && name !== 'HEAD')) {
    for (const headers of [{}, { 'content-type': ';;;' }]) {
      const answer = await server.inject({ method: method as 'GET', url: '/', headers })
      t.equal(answer.statusCode, 200, method)
      t.match(answer.json().Response, { Error: { Code: method === 'GET' || method === 'POST' ? 'MissingParameter' : 'UnsupportedProtocol' } }, method)
    }
  }
})

t.test('answers are never compressed and always say their length', async (t) => {
  const answer = await server.inject({ ...tc3(), headers: { ...tc3().headers, 'accept-encoding': 'gzip, deflate, br' } })
  t.notOk(answer.headers['content-encoding'])
  t.equal(Number(answer.headers['content-length']), answer.rawPayload.length)
})

t.test('a HEAD request gets the headers of an answer and no body', async (t) => {
  const answer = await server.inject({ method: 'HEAD', url: '/' })
  t.equal(answer.statusCode, 200)
  t.equal(answer.payload, '')
})

t.test('one connection serves many requests', async (t) => {
  const one = 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n'
  const answers = await rawExchange(port, one.repeat(3))
  t.equal(answers.match(/HTTP\/1\.1 200 OK/g)?.length, 3)
})

t.test('a client that leaves before its answer stops the detector', async (t) => {
  let stopped: () => void
  const aborted = new Promise<void>((resolve) => { stopped = resolve })
  const slow = fakeDetector()
  slow.detect = async (_bytes, options) => {
    return await new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => { stopped(); reject(new Error('aborted')) })
    })
  }
  const waiting = testServer({ config: { port: 0, host: '127.0.0.1' }, detector: slow })
  const address = await waiting.listen()
  t.teardown(() => waiting.close())
  const { headers, payload } = tc3()
  const body = String(payload)
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')
  await rawExchange(Number(new URL(address).port), `POST / HTTP/1.1\r\n${lines}Content-Length: ${body.length}\r\n\r\n${body}`, 100)
  await aborted
  t.pass()
})
