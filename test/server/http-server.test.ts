import type { AddressInfo } from 'node:net'
import t from 'tap'
import { createClock } from '../../server/clock.js'
import { createHttpServer } from '../../server/http-server.js'
import { envelopeIn, rawExchange } from './raw-exchange.js'

const server = createHttpServer((request, response) => { response.end(`seen ${request.method}`) }, () => ({ requestId: createClock().newRequestId() }))
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
const { port } = server.address() as AddressInfo
t.teardown(() => { server.closeAllConnections(); server.close() })

t.test('what is not HTTP gets an envelope', async (t) => {
  for (const bytes of ['GARBAGE\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n', Buffer.from([0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5])]) {
    const answer = await rawExchange(port, bytes)
    t.match(answer, /^HTTP\/1\.1 200 OK\r\nContent-Type: application\/json\r\n/)
    t.equal(envelopeIn(answer).Response.Error?.Code, 'InvalidRequest')
  }
})

t.test('headers of 32 KB pass, far too long ones are a request too large', async (t) => {
  t.match(await rawExchange(port, `GET /?${'a'.repeat(40_000)} HTTP/1.1\r\nHost: h\r\n\r\n`), /seen GET/)
  t.equal(envelopeIn(await rawExchange(port, `GET /?${'a'.repeat(200_000)} HTTP/1.1\r\nHost: h\r\n\r\n`)).Response.Error?.Code, 'RequestSizeLimitExceeded')
})

t.test('a request without Host, with a strange Host, or with a strange expectation is served', async (t) => {
  for (const headers of ['', 'Host: http://127.0.0.1:45293\r\n', 'Host: h\r\nExpect: the-unexpected\r\n']) {
    t.match(await rawExchange(port, `POST / HTTP/1.1\r\n${headers}Content-Length: 0\r\n\r\n`), /seen POST/)
  }
})

t.test('a client that waits for 100-continue gets it', async (t) => {
  t.match(await rawExchange(port, 'POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n'), /^HTTP\/1\.1 100 Continue[^]*seen POST/)
})

t.test('no tunnel is opened', async (t) => {
  t.equal(envelopeIn(await rawExchange(port, 'CONNECT example.com:443 HTTP/1.1\r\nHost: h\r\n\r\n')).Response.Error?.Code, 'InvalidRequest')
})

t.test('a connection is kept for longer than the SDKs keep theirs', async (t) => {
  t.ok(server.keepAliveTimeout >= 60_000)
})
