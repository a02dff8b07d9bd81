import t from 'tap'
import { decodeBase64 } from '../../server/base64.js'

const decoded = (text: string) => decodeBase64(Buffer.from(text))

t.test('standard, padded base64 is decoded, line breaks or not', async (t) => {
  t.same(await decoded('c2VhbA=='), Buffer.from('seal'))
  t.same(await decoded('c2Vh\r\nbA==\n'), Buffer.from('seal'))
  t.same(await decoded('+/+/'), Buffer.from([251, 255, 191]))
})

t.test('everything else is refused instead of being decoded to noise', async (t) => {
  for (const text of ['c2VhbA', 'c2VhbA=', 'c2Vh!A==', 'data:image/png;base64,c2VhbA==', '-_-_', '====', 'c2==bA==', 'c2VhbA==c2VhbA==', '印章印章', 'c2Vh=A==']) {
    t.equal(await decoded(text), undefined, text)
  }
})

t.test('a large one is decoded in pieces, and is the same', async (t) => {
  const bytes = Buffer.from(Array.from({ length: 500_000 }, (_, index) => index * 7919 % 256))
  const text = bytes.toString('base64')
  t.ok((await decoded(text))?.equals(bytes))
  t.ok((await decoded(text.replaceAll(/.{76}/g, '$&\r\n')))?.equals(bytes))
  t.equal(await decoded(`${text.slice(0, 300_000)}!${text.slice(300_001)}`), undefined)
  t.equal(await decoded(`${text.slice(0, 65_535)}=${text.slice(65_536)}`), undefined)
})
