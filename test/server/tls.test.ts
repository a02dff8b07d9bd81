import { request } from 'node:https'
import t from 'tap'
import { resolveConfig, ConfigError } from '../../server/config.js'
import { readTls } from '../../server/tls.js'
import { selfSigned } from '../../server/tls/self-signed.js'
import { testServer } from './emulator.js'

const read = (program: Record<string, string>) => readTls(resolveConfig({ program }).config)

t.test('off: no certificate', async (t) => {
  t.equal(await read({}), undefined)
})

t.test('the operator\'s certificate is used where there is one', async (t) => {
  const directory = t.testdir({ 'c.pem': 'cert', 'k.pem': 'key' })
  t.same(await read({ tls: 'on', tlsCert: `${directory}/c.pem`, tlsKey: `${directory}/k.pem` }), { cert: 'cert', key: 'key' })
})

t.test('half a pair, or a missing file, is an error of configuration', async (t) => {
  await t.rejects(read({ tls: 'on', tlsCert: 'c.pem' }), ConfigError)
  await t.rejects(read({ tls: 'on', tlsCert: 'missing.pem', tlsKey: 'missing.pem' }), ConfigError)
})

function get (port: number, servername: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, servername, ca, path: '/' }, (response) => { response.resume(); resolve(response.statusCode) }).on('error', reject).end()
  })
}

t.test('who trusts the authority made at start reaches the emulator under the service\'s own names', async (t) => {
  const server = testServer({ config: { port: 0, host: '127.0.0.1', tls: 'on' } })
  const address = await server.listen()
  t.teardown(() => server.close())
  t.match(address, /^https:/)
  const ca = (await server.inject('/_sealocr/ca.pem')).payload
  const port = Number(new URL(address).port)
  for (const name of ['localhost', 'ocr.tencentcloudapi.com', 'ocr.ap-guangzhou.tencentcloudapi.com', 'ocr.intl.tencentcloudapi.com']) {
    t.equal(await get(port, name, ca), 200, name)
  }
  await t.rejects(get(port, 'example.com', ca), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  await t.rejects(get(port, 'localhost', (await selfSigned()).ca ?? ''), 'another run has another authority')
})
