import t from 'tap'
import { hmacSignature, hmacStringToSign } from '../../../server/signature/hmac.js'
import { vectors } from './vectors.js'

t.test('the published samples give their signatures', async (t) => {
  for (const { id, secretKey, signatureMethod, method, host, parameters, signature } of vectors.v1) {
    t.equal(hmacSignature(secretKey, signatureMethod, hmacStringToSign(method, host, parameters)), signature, id)
  }
})

t.test('the string to sign has the decoded values, sorted by name, without the signature', async (t) => {
  t.equal(hmacStringToSign('POST', 'h:1', { b: 'x y', Signature: 's', B: '+', a: '' }), 'POSTh:1/?B=+&a=&b=x y')
})

t.test('HmacSHA256 must be named exactly, all else is HmacSHA1', async (t) => {
  t.equal(hmacSignature('k', 'hmacsha256', 's'), hmacSignature('k', undefined, 's'))
  t.not(hmacSignature('k', 'HmacSHA256', 's'), hmacSignature('k', 'HmacSHA1', 's'))
})
