import t from 'tap'
import { parseTc3Authorization, sha256, tc3CanonicalRequest, tc3Signature, tc3SigningKey, tc3StringToSign } from '../../../server/signature/tc3.js'
import { vectors } from './vectors.js'

t.test('the six published samples give their canonical requests and signatures', async (t) => {
  t.equal(vectors.tc3.length, 6)
  for (const { id, secretKey, method, query, body, timestamp, headers, canonicalSha256, signature } of vectors.tc3) {
    const canonical = tc3CanonicalRequest({ method, query, headers: Object.entries(headers), payloadSha256: sha256(body) })
    t.equal(sha256(canonical), canonicalSha256, `${id}: canonical request`)
    const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
    t.equal(tc3Signature(tc3SigningKey(secretKey, date, 'cvm'), tc3StringToSign(timestamp, date, 'cvm', canonical)), signature, id)
  }
})

t.test('header values are trimmed, and a blank line stands between headers and their names', async (t) => {
  const canonical = tc3CanonicalRequest({ method: 'GET', query: 'b=2&a=1', headers: [['content-type', ' x '], ['host', 'h']], payloadSha256: 'abc' })
  t.equal(canonical, 'GET\n/\nb=2&a=1\ncontent-type:x\nhost:h\n\ncontent-type;host\nabc')
})

t.test('an Authorization header is taken apart, also with the two spaces of the .NET SDK', async (t) => {
  const header = 'TC3-HMAC-SHA256  Credential=AKID/2026-11-22/localhost:4866/tc3_request, SignedHeaders=content-type;host, Signature=ab12'
  t.same(parseTc3Authorization(header), {
    secretId: 'AKID', date: '2026-11-22', service: 'localhost:4866', signedHeaders: ['content-type', 'host'], signature: 'ab12',
  })
})

t.test('anything else is not an Authorization header', async (t) => {
  for (const header of ['', 'SKIP', 'Bearer abc', 'TC3-HMAC-SHA256 Credential=AKID', 'TC3-HMAC-SHA256 Credential=AKID/2026-11-22/ocr/aws4_request, SignedHeaders=host, Signature=ab']) {
    t.equal(parseTc3Authorization(header), undefined, header)
  }
})
