import t from 'tap'
import { decodeBase64 } from '../../server/base64.js'

t.test('standard, padded base64 is decoded, line breaks or not', async (t) => {
  t.same(decodeBase64('c2VhbA=='), Buffer.from('seal'))
  t.same(decodeBase64('c2Vh\r\nbA==\n'), Buffer.from('seal'))
  t.same(decodeBase64('+/+/'), Buffer.from([251, 255, 191]))
})

t.test('everything else is refused instead of being decoded to noise', async (t) => {
  for (const text of ['c2VhbA', 'c2VhbA=', 'c2Vh!A==', 'data:image/png;base64,c2VhbA==', '-_-_', '====', 'c2==bA==', 'c2VhbA==c2VhbA==', '印章印章', 'c2Vh=A==']) {
    t.equal(decodeBase64(text), undefined, text)
  }
})
