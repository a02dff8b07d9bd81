import t from 'tap'
import { wellKnownCredential } from '../../../server/index.js'
import { codeOf, picture, tc3, testServer } from '../emulator.js'
import { ask } from './ask.js'

const path = `/accounts/${wellKnownCredential.secretId}`

t.test('one SecretId is in arrears until it is like all others again', async (t) => {
  const server = testServer()
  t.same((await ask(server, 'PUT', path, { state: 'arrears' })).body, { state: 'arrears' })
  t.equal(await codeOf(server, tc3()), 'ResourceUnavailable.InArrears')
  t.equal(await codeOf(server, tc3(picture, {}, { secretId: 'AKIDother', secretKey: 'k' })), undefined)
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'other' })), undefined)
  t.equal((await ask(server, 'DELETE', path)).status, 204)
  t.equal(await codeOf(server, tc3()), undefined)
})

t.test('a quota is counted down, a rate limit holds', async (t) => {
  const server = testServer()
  await ask(server, 'PUT', path, { quota: 1 })
  t.equal(await codeOf(server, tc3()), undefined)
  t.equal(await codeOf(server, tc3()), 'ResourceUnavailable.ResourcePackageRunOut')
  t.same((await ask(server, 'GET', path)).body, { quota: 0 })
  await ask(server, 'PUT', path, { rateLimit: '1/s' })
  t.equal(await codeOf(server, tc3()), undefined)
  t.equal(await codeOf(server, tc3()), 'RequestLimitExceeded')
})

t.test('a state that is none is refused', async (t) => {
  t.equal((await ask(testServer(), 'PUT', path, { state: 'rich' })).status, 400)
})
