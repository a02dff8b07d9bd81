import t from 'tap'
import { testServer } from '../emulator.js'

t.test('the authority is there where one was made, and only there', async (t) => {
  const made = await testServer({ config: { tls: 'on' } }).inject('/_sealocr/ca.pem')
  t.match(made.payload, /^-----BEGIN CERTIFICATE-----/)
  t.equal(made.headers['content-type'], 'application/x-pem-file')
  t.equal((await testServer().inject('/_sealocr/ca.pem')).statusCode, 404)
  const { tlsCert, tlsKey } = { tlsCert: `${t.testdir({ c: 'c', k: 'k' })}/c`, tlsKey: `${t.testdirName}/k` }
  t.equal((await testServer({ config: { tls: 'on', tlsCert, tlsKey } }).inject('/_sealocr/ca.pem')).statusCode, 404)
})
