import sharp from 'sharp'
import t from 'tap'
import { fingerprint } from '../../detector/fingerprint.js'

const svg = (text: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#eee"/><circle cx="150" cy="100" r="80" fill="none" stroke="red" stroke-width="6"/><text x="100" y="110" font-size="40">${text}</text></svg>`)
const drawn = (text = '公司') => sharp(svg(text)).flatten({ background: 'white' })

t.test('every lossless encoding of a picture has one hash, whatever its metadata', async (t) => {
  const png = await drawn().png().toBuffer()
  const hash = await fingerprint(png)
  t.match(hash, /^p1:[0-9a-f]{64}$/)
  t.equal(await fingerprint(await sharp(png).png({ compressionLevel: 0 }).withMetadata({ density: 300 }).toBuffer()), hash)
  t.equal(await fingerprint(await sharp(png).ensureAlpha().png().toBuffer()), hash)
})

t.test('a picture that is turned by its metadata is the upright one', async (t) => {
  const upright = await drawn().png().toBuffer()
  const turned = await sharp(await sharp(upright).rotate(90).png().toBuffer()).withMetadata({ orientation: 8 }).png().toBuffer()
  t.equal(await fingerprint(turned), await fingerprint(upright))
})

t.test('another character, another size or a lossy encoding is another picture', async (t) => {
  const png = await drawn().png().toBuffer()
  const hash = await fingerprint(png)
  t.not(await fingerprint(await drawn('公可').png().toBuffer()), hash)
  t.not(await fingerprint(await sharp(png).extend({ right: 1 }).png().toBuffer()), hash)
  t.not(await fingerprint(await sharp(png).jpeg({ quality: 85 }).toBuffer()), hash)
})

t.test('a picture larger than what is read from is hashed whole', async (t) => {
  const large = (at: number) => sharp({ create: { width: 3000, height: 10, channels: 3, background: 'white' } })
    .composite([{ input: Buffer.from([254, 255, 255]), raw: { width: 1, height: 1, channels: 3 }, left: at, top: 0 }]).png().toBuffer()
  t.not(await fingerprint(await large(1)), await fingerprint(await large(2)))
})

t.test('what is no picture has none', async (t) => {
  t.equal(await fingerprint(Buffer.from('no picture')), undefined)
  t.equal(await fingerprint(Buffer.from('%PDF-1.7')), undefined)
})
