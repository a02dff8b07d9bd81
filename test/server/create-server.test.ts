import { createServer as createTcpServer } from 'node:net'
import t from 'tap'
import { ConfigError } from '../../server/config.js'
import { createServer } from '../../server/create-server.js'
import { fakeDetector, send, tc3, testServer } from './emulator.js'

t.test('a server answers without listening', async (t) => {
  t.equal((await send(testServer(), tc3())).Error, undefined)
})

t.test('listening gives the address, closing closes the detector too', async (t) => {
  const detector = fakeDetector()
  let closed = 0
  const server = createServer({ config: { port: 0, logLevel: 'silent' }, detector: { ...detector, close: async () => { closed++ } } })
  const address = await server.listen()
  t.match(address, /^http:\/\/localhost:\d+$/)
  t.equal((await fetch(address)).headers.get('content-type'), 'application/json')
  await server.ready()
  await server.close()
  t.equal(closed, 1)
})

t.test('a detector that does not start is told to the log, and the server goes on', async (t) => {
  const server = testServer({ config: { port: 0 }, detector: { ...fakeDetector(), ready: async () => { throw new Error('no models') } } })
  const address = await server.listen()
  t.teardown(() => server.close())
  t.equal((await fetch(address)).status, 200)
  t.match(server.log(), 'no models')
  await t.rejects(server.ready(), /no models/)
})

t.test('options that cannot be used are refused at once', async (t) => {
  t.throws(() => createServer({ config: { port: -1 } }), ConfigError)
  t.throws(() => createServer({ config: { accountState: 'rich' } }), ConfigError)
  t.throws(() => createServer({ config: { clock: 'noon' } }), ConfigError)
  await t.rejects(createServer({ config: { port: 0, tls: 'on', tlsCert: 'x', logLevel: 'silent' }, detector: fakeDetector() }).listen(), ConfigError)
})

t.test('a port in use is an error of listen', async (t) => {
  const other = createTcpServer().listen(0, '127.0.0.1')
  t.teardown(() => { other.close() })
  await new Promise((resolve) => { other.once('listening', resolve) })
  const { port } = other.address() as { port: number }
  const server = testServer({ config: { port, host: '127.0.0.1' } })
  t.teardown(() => server.close())
  await t.rejects(server.listen(), { code: 'EADDRINUSE' })
})

t.test('a seed makes RequestIds reproducible', async (t) => {
  const ids = await Promise.all([1, 2].map(async () => (await send(createServer({ config: { seed: 's', auth: 'off', logLevel: 'silent' }, detector: fakeDetector() }), tc3())).RequestId))
  t.equal(ids[0], ids[1])
})

t.test('warnings about the configuration are logged', async (t) => {
  const { config } = testServer()
  t.match(testServer({ loaded: { config, origins: {}, warnings: ['SEALOCR_X is odd'] } }).log(), 'SEALOCR_X is odd')
})

t.test('a quota is used up by answered calls alone', async (t) => {
  const server = testServer({ config: { quota: 1 } })
  t.equal((await send(server, tc3({}))).Error?.Code, 'InvalidParameterValue.InvalidParameterValueLimit')
  t.equal((await send(server, tc3())).Error, undefined)
  t.equal((await send(server, tc3())).Error?.Code, 'ResourceUnavailable.ResourcePackageRunOut')
})
