import t from 'tap'
import { testServer } from '../emulator.js'

const url = '/_sealocr/config'
const statusFor = async (headers: Record<string, string>, config = {}) => (await testServer({ config }).inject({ url, headers })).statusCode

t.test('addresses, localhost and names without a dot may ask', async (t) => {
  for (const host of ['localhost:4866', '127.0.0.1', '[::1]:4866', '192.168.1.5:80', 'sealocr:4866', 'app.localhost', 'ocr.tencentcloudapi.com']) {
    t.equal(await statusFor({ host }), 200, host)
  }
})

t.test('another name is refused with how to allow it, because a foreign page may have it point here', async (t) => {
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4866', 'evil-tencentcloudapi.com']) {
    t.equal(await statusFor({ host }), 403, host)
  }
  t.match((await testServer().inject({ url, headers: { host: 'ci.example' } })).json().error, 'SEALOCR_ADMIN_HOSTS')
  t.equal(await statusFor({ host: 'ci.example:4866' }, { adminHosts: 'a.example, CI.example' }), 200)
  t.equal(await statusFor({ host: 'seal.example' }, { host: 'seal.example' }), 200)
})

t.test('what a browser sends from another origin is refused, and no origin is ever allowed', async (t) => {
  for (const site of ['cross-site', 'same-site']) t.equal(await statusFor({ 'sec-fetch-site': site }), 403, site)
  for (const site of ['same-origin', 'none']) t.equal(await statusFor({ 'sec-fetch-site': site }), 200, site)
  const answer = await testServer().inject({ url, headers: { origin: 'https://evil.example' } })
  t.equal(answer.headers['access-control-allow-origin'], undefined)
  t.not((await testServer().inject({ method: 'OPTIONS', url, headers: { origin: 'https://evil.example' } })).statusCode, 200)
})

t.test('with a token set, only who carries it may ask; probes and the authority stay open', async (t) => {
  const config = { adminToken: 'a long token' }
  t.equal(await statusFor({}, config), 401)
  t.equal(await statusFor({ authorization: 'Bearer a long toke' }, config), 401)
  t.equal(await statusFor({ authorization: 'a long token' }, config), 401)
  t.equal(await statusFor({ authorization: 'Bearer a long token' }, config), 200)
  t.not((await testServer({ config }).inject('/_sealocr/ca.pem')).statusCode, 401)
  t.equal((await testServer({ config }).inject({ url, headers: { authorization: 'Bearer a long token' } })).json().adminToken.value, '***')
})
