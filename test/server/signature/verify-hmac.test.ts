import t from 'tap'
import { parse } from '../../../server/parse.js'
import { verifyHmac } from '../../../server/signature/verify-hmac.js'
import { httpRequestOf, vectors } from './vectors.js'

const { secretKey } = vectors.credential
const v1 = vectors.clients.filter(({ client, headers }) => !headers.authorization && client !== 'node-null-credential-v1')

t.test('every request that a real client signed the older way is verified', async (t) => {
  t.ok(v1.length >= 19, `${v1.length} requests`)
  for (const vector of v1) t.doesNotThrow(() => { verifyHmac(parse(httpRequestOf(vector)), secretKey) }, vector.client)
})

t.test('a wrong key is a failure, and the log may see the string to sign', async (t) => {
  for (const vector of v1) {
    t.throws(() => { verifyHmac(parse(httpRequestOf(vector)), 'wrong') }, { code: 'AuthFailure.SignatureFailure', evidence: { stringToSign: /\/\?Action=/ } })
  }
})

t.test('a signature with a line end is taken, as the Ruby SDK sends it', async (t) => {
  const call = parse(httpRequestOf(v1[0]))
  call.common.Signature = `${call.common.Signature}\n`
  t.doesNotThrow(() => { verifyHmac(call, secretKey) })
})
