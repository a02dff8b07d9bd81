import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { listen } from '../../server/listen.js'

/** Listens on what it is asked for, unless that is `refused`. */
function fakeApp (refused?: string, code = 'EAFNOSUPPORT') {
  const hosts: string[] = []
  const app = {
    server: { address: () => ({ port: 4866 }) },
    async listen ({ host }: { host: string }) {
      hosts.push(host)
      if (host === refused) throw Object.assign(new Error(code), { code })
    },
  }
  return { hosts, app: app as unknown as FastifyInstance }
}

t.test('the address is one that a caller can use', async (t) => {
  const { app } = fakeApp()
  const url = (host: string, tls: 'on' | 'off' = 'off') => listen(app, { host, port: 0, tls })
  t.equal(await url('localhost'), 'http://localhost:4866')
  t.equal(await url('::1', 'on'), 'https://[::1]:4866')
  t.equal(await url('::'), 'http://localhost:4866')
  t.equal(await url('0.0.0.0'), 'http://localhost:4866')
})

t.test('without IPv6, every address means every IPv4 address', async (t) => {
  const { app, hosts } = fakeApp('::')
  t.equal(await listen(app, { host: '::', port: 4866, tls: 'off' }), 'http://localhost:4866')
  t.same(hosts, ['::', '0.0.0.0'])
})

t.test('any other failure is told', async (t) => {
  await t.rejects(listen(fakeApp('::', 'EADDRINUSE').app, { host: '::', port: 4866, tls: 'off' }), { code: 'EADDRINUSE' })
  await t.rejects(listen(fakeApp('::1').app, { host: '::1', port: 4866, tls: 'off' }), { code: 'EAFNOSUPPORT' })
})
