import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import t from 'tap'
import { readHttpRequest, type HttpRequest } from '../../server/http-request.js'
import { sha256 } from '../../server/signature/tc3.js'

/** A server that keeps what it read and, where told to, never answers. */
async function reader (t: Tap, answers = true): Promise<{ port: number, read: Promise<HttpRequest>, server: Server }> {
  let resolve: (http: HttpRequest) => void
  const read = new Promise<HttpRequest>((_resolve) => { resolve = _resolve })
  const server = createServer((incoming, response) => {
    readHttpRequest(incoming, response).then((http) => {
      resolve(http)
      if (answers) response.end('done')
    }, () => {})
  })
  await new Promise<void>((_resolve) => { server.listen(0, '127.0.0.1', _resolve) })
  t.teardown(() => { server.closeAllConnections(); server.close() })
  return { port: (server.address() as AddressInfo).port, read, server }
}
type Tap = typeof t

t.test('body, digest, query and headers are as sent', async (t) => {
  const { port, read } = await reader(t as Tap)
  await fetch(`http://127.0.0.1:${port}/?a=%20+&b`, { method: 'POST', body: 'seal', headers: { 'X-Tc-Action': 'SealOCR' } })
  const http = await read
  t.match(http, { method: 'POST', query: 'a=%20+&b', bodyBytes: 4, bodySha256: sha256('seal') })
  t.equal(http.body.toString(), 'seal')
  t.equal(http.headers['x-tc-action'], 'SealOCR')
  t.notOk(http.signal.aborted)
})

t.test('what is too large is counted, and dropped', async (t) => {
  const { port, read } = await reader(t as Tap)
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: Buffer.alloc(13_000_000) })
  t.equal(await answer.text(), 'done', 'the client could send all of it')
  const http = await read
  t.equal(http.bodyBytes, 13_000_000)
  t.equal(http.body.length, 0)
})

t.test('a client that goes away aborts what is done for it', async (t) => {
  const { port, read } = await reader(t as Tap, false)
  const socket = connect(port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n')
  const { signal } = await read
  t.notOk(signal.aborted)
  const aborted = new Promise((resolve) => { signal.addEventListener('abort', resolve) })
  socket.destroy()
  await aborted
  t.pass()
})
