import t from 'tap'
import type { ApiError } from '../../../server/errors.js'
import type { Call } from '../../../server/parse.js'
import { parseTc3Authorization, type Tc3Authorization } from '../../../server/signature/tc3.js'
import { verifyTc3 } from '../../../server/signature/verify-tc3.js'
import { httpRequestOf, vectors, type ClientVector } from './vectors.js'

const { secretKey } = vectors.credential
const tc3 = vectors.clients.filter(({ headers }) => headers.authorization?.startsWith('TC3'))
// The Node SDK without credentials signs with a key of its own invention.
const signed = tc3.filter(({ client }) => client !== 'node-null-credential')

function verify (vector: ClientVector, key = secretKey): void {
  const common = { Timestamp: vector.headers['x-tc-timestamp'], Region: vector.headers['x-tc-region'] }
  const authorization = parseTc3Authorization(vector.headers.authorization) as Tc3Authorization
  verifyTc3({ http: httpRequestOf(vector), common } as Call, authorization, key)
}

t.test('every request that a real client signed is verified', async (t) => {
  t.ok(signed.length >= 50, `${signed.length} requests`)
  for (const vector of signed) t.doesNotThrow(() => { verify(vector) }, vector.client)
})

t.test('a wrong key is a failure, and the log may see what was signed but not the key', async (t) => {
  for (const vector of signed.slice(0, 5)) t.throws(() => { verify(vector, 'wrong') }, { code: 'AuthFailure.SignatureFailure' })
  try {
    verify(signed[0], 'the wrong key')
  } catch (error) {
    const { evidence } = error as ApiError
    t.match(evidence, { canonicalRequest: /^POST\n\/\n/, stringToSign: /^TC3-HMAC-SHA256\n/ })
    t.notMatch(JSON.stringify(evidence), /the wrong key/)
  }
})

t.test('a changed body, query or content type is a failure', async (t) => {
  const get = signed.find(({ client }) => client === 'go-tc3-get') as ClientVector
  const post = signed.find(({ client }) => client === 'go-tc3-post') as ClientVector
  t.throws(() => { verify({ ...post, body: `${post.body} ` }) }, { code: 'AuthFailure.SignatureFailure' })
  t.throws(() => { verify({ ...get, target: `${get.target}&a=1` }) }, { code: 'AuthFailure.SignatureFailure' })
  t.throws(() => { verify({ ...post, headers: { ...post.headers, 'content-type': 'text/plain' } }) }, { code: 'AuthFailure.SignatureFailure' })
})
