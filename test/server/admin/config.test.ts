import t from 'tap'
import { configProperties } from '../../../schemas/config.js'
import { testServer } from '../emulator.js'

t.test('every option is shown with its value and origin', async (t) => {
  const shown = (await testServer({ config: { quota: 3 } }).inject('/_sealocr/config')).json()
  t.same(Object.keys(shown), Object.keys(configProperties))
  t.match(shown, { quota: { value: 3, origin: 'program' }, port: { value: 4866, origin: 'default' }, auth: { origin: 'profile' }, seed: { value: null } })
})

t.test('no secret leaves', async (t) => {
  const text = (await testServer({ config: { credentials: 'AKIDa:secret1,AKIDb:secret2:secret3' } }).inject('/_sealocr/config')).payload
  t.notMatch(text, 'secret')
  t.match(text, 'AKIDa:***,AKIDb:***')
})

t.test('the name of a credentials file is shown', async (t) => {
  const path = `${t.testdir({ 'c.json': '[]' })}/c.json`
  t.match((await testServer({ config: { credentials: `@${path}` } }).inject('/_sealocr/config')).payload, path)
})

t.test('what is not named stays, defaults included; what is fixed at start is refused', async (t) => {
  const server = testServer({ config: { accountState: 'arrears' } })
  const patch = async (payload: object) => await server.inject({ method: 'PATCH', url: '/_sealocr/config', payload })
  t.match((await patch({ auth: 'off', quota: 0 })).json(), { auth: { value: 'off', origin: 'admin' }, accountState: { value: 'arrears', origin: 'program' }, quota: { value: 0 } })
  t.match((await patch({ quota: null })).json(), { quota: { value: null } })
  for (const wrong of [{ port: 1 }, {}, { mode: 'reply' }, { mode: 7 }]) t.equal((await patch(wrong)).statusCode, 400, JSON.stringify(wrong))
})
