import { once } from 'node:events'
import { connect } from 'node:net'
import t from 'tap'
import { tc3, testServer } from '../emulator.js'
import { rawExchange } from '../raw-exchange.js'

const server = testServer({ config: { port: 0, host: '127.0.0.1' } })
const port = Number(new URL(await server.listen()).port)
t.teardown(() => server.close())

function request (fault: string): string {
  const { headers, payload } = tc3(undefined, { 'x-sealocr-fault': fault })
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')
  return `POST / HTTP/1.1\r\n${lines}Content-Length: ${String(payload).length}\r\n\r\n${String(payload)}`
}

t.test('reset: the client sees ECONNRESET', async (t) => {
  const socket = connect(port, '127.0.0.1', () => { socket.write(request('connection=reset')) })
  t.match(await once(socket, 'error'), [{ code: 'ECONNRESET' }])
})

t.test('empty: the connection is closed without a byte, and without a reset', async (t) => {
  const socket = connect(port, '127.0.0.1', () => { socket.write(request('connection=empty')) })
  socket.resume()
  await once(socket, 'end')
  t.equal(socket.bytesRead, 0)
})

t.test('truncate: more is announced than comes', async (t) => {
  const answer = await rawExchange(port, request('connection=truncate'))
  const [head, body] = answer.split('\r\n\r\n')
  t.match(head, /^HTTP\/1.1 200 OK/)
  const announced = Number(/content-length: (\d+)/i.exec(head)?.[1])
  t.ok(body.length > 10 && body.length < announced, `${body.length} of ${announced}`)
})

t.test('garbage: what comes is no HTTP', async (t) => {
  const answer = await rawExchange(port, request('connection=garbage'))
  t.ok(answer.length > 0)
  t.notMatch(answer, /^HTTP/)
})

t.test('hang: nothing comes, and the server can still be closed', async (t) => {
  const other = testServer({ config: { port: 0, host: '127.0.0.1' } })
  const socket = connect(Number(new URL(await other.listen()).port), '127.0.0.1', () => { socket.write(request('connection=hang')) })
  socket.resume()
  await new Promise((resolve) => { setTimeout(resolve, 200) })
  t.equal(socket.bytesRead, 0)
  t.equal(socket.closed, false)
  const closed = once(socket, 'close')
  await other.close()
  await closed
})
