import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { createServer, get, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import t from 'tap'
import { listen } from '../../server/listen.js'

/** Listens on what it is asked for, unless that is `refused`. */
function fakeServer (refused?: string, code = 'EAFNOSUPPORT') {
  const hosts: string[] = []
  const server = Object.assign(createServer(), {
    address: () => ({ port: 4866 }),
    listen ({ host }: { host: string }, done: () => void) {
      hosts.push(host)
      if (host === refused) process.nextTick(() => { server.emit('error', Object.assign(new Error(code), { code })) })
      else process.nextTick(done)
    },
  })
  return { hosts, server: server as unknown as Server }
}

t.test('the address is one that a caller can use', async (t) => {
  const url = async (host: string, tls: 'on' | 'off' = 'off') => (await listen(fakeServer().server, { host, port: 0, tls })).url
  t.equal(await url('127.0.0.1'), 'http://127.0.0.1:4866')
  t.equal(await url('::1', 'on'), 'https://[::1]:4866')
  t.equal(await url('::'), 'http://localhost:4866')
  t.equal(await url('0.0.0.0'), 'http://localhost:4866')
})

t.test('without IPv6, every address means every IPv4 address', async (t) => {
  const { server, hosts } = fakeServer('::')
  t.equal((await listen(server, { host: '::', port: 4866, tls: 'off' })).url, 'http://localhost:4866')
  t.same(hosts, ['::', '0.0.0.0'])
})

t.test('any other failure is told', async (t) => {
  await t.rejects(listen(fakeServer('::', 'EADDRINUSE').server, { host: '::', port: 4866, tls: 'off' }), { code: 'EADDRINUSE' })
  await t.rejects(listen(fakeServer('::1').server, { host: '::1', port: 4866, tls: 'off' }), { code: 'EAFNOSUPPORT' })
})

t.test('localhost is every address of that name', async (t) => {
  const server = createServer((request, response) => { response.end(`seen ${request.method}`) })
  const { url, close } = await listen(server, { host: 'localhost', port: 0, tls: 'off' })
  t.teardown(close)
  t.match(url, /^http:\/\/localhost:\d+$/)
  const { port } = server.address() as AddressInfo
  const addresses = await lookup('localhost', { all: true })
  for (const { address } of addresses) t.equal(await (await fetch(`http://${address.includes(':') ? `[${address}]` : address}:${port}/`)).text(), 'seen GET', address)
})

t.test('closing waits for the answer that is being given, and for no connection that is idle', async (t) => {
  let answer = () => {}
  const server = createServer((_request, response) => { answer = () => { response.end('at last') } })
  const { url, close } = await listen(server, { host: 'localhost', port: 0, tls: 'off' })
  const { port } = server.address() as AddressInfo
  const idle = connect(port, '127.0.0.1')
  const request = get(url, { agent: false, headers: { connection: 'keep-alive' } })
  await once(server, 'request')
  let closed = false
  const closing = close().then(() => { closed = true })
  await new Promise((resolve) => { setTimeout(resolve, 60) })
  t.notOk(closed)
  answer()
  const [response] = await once(request, 'response')
  response.resume()
  idle.destroy()
  await closing
  t.ok(closed)
})
