import t from 'tap'
import { sessionClient } from '../../../server/client/session.js'

t.test('the session travels in the SecretId, or in a header; the default one needs neither', async (t) => {
  const pair = { secretId: 'AKIDa', secretKey: 'b' }
  const address = { url: 'http://localhost:4866' }
  t.same(sessionClient(address, 't42', pair).credentials, { secretId: 'AKIDa~t42', secretKey: 'b' })
  t.same(sessionClient(address, 't42', pair).headers, { 'X-SealOCR-Session': 't42' })
  t.same(sessionClient(address, 'default', pair).credentials, pair)
})
