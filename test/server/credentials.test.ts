import t from 'tap'
import { ConfigError } from '../../server/config.js'
import { readCredentials, wellKnownCredential } from '../../server/credentials.js'
import { codeOf, picture, tc3, testServer } from './emulator.js'

t.test('pairs, and pairs with a token', async (t) => {
  t.same([...readCredentials('a:1, b:2:t,').values()], [{ secretId: 'a', secretKey: '1' }, { secretId: 'b', secretKey: '2', token: 't' }])
})

t.test('the published pair looks like one and says what it is', async (t) => {
  t.match(wellKnownCredential.secretId, /^AKIDsealocrEmulator\w+EXAMPLE$/)
  t.equal(wellKnownCredential.secretKey.length, 32)
})

t.test('a file holds credentials with their states', async (t) => {
  const list = [{ secretId: 'a', secretKey: 'k', state: 'arrears' }, { secretId: 'b', secretKey: 'k' }]
  const path = `${t.testdir({ 'c.json': JSON.stringify(list) })}/c.json`
  t.same([...readCredentials(`@${path}`).values()], list)
  const server = testServer({ config: { credentials: `@${path}` } })
  t.equal(await codeOf(server, tc3(picture, {}, { secretId: 'a', secretKey: 'k' })), 'ResourceUnavailable.InArrears')
  t.equal(await codeOf(server, tc3(picture, {}, { secretId: 'b', secretKey: 'k' })), undefined)
})

t.test('what is no credential is an error of configuration', async (t) => {
  const directory = t.testdir({
    'object.json': '{}',
    'cut.json': '[',
    'key.json': '[{"secretId": "a"}]',
    'token.json': '[{"secretId": "a", "secretKey": "k", "token": 1}]',
    'state.json': '[{"secretId": "a", "secretKey": "k", "state": "rich"}]',
    'null.json': '[null]',
  })
  for (const name of ['object', 'cut', 'key', 'token', 'state', 'null', 'missing']) t.throws(() => readCredentials(`@${directory}/${name}.json`), ConfigError, name)
  t.throws(() => readCredentials('only-an-id'), ConfigError)
})
