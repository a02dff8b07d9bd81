import sharp from 'sharp'
import t from 'tap'
import { look } from '../../detector/look.js'
import { lookDistance } from '../../server/fixtures/look-distance.js'
import { readShippedSeal, shippedSeals } from '../../server/shipped-seals.js'

const looks = new Map(await Promise.all(shippedSeals.map(async (name) => [name, await look(await readShippedSeal(name)) ?? ''] as const)))

t.test('a picture has 256 bits of look, the same for every lossless encoding', async (t) => {
  t.match(looks.get('round'), /^d1:[0-9a-f]{64}$/)
  t.equal(await look(await sharp(await readShippedSeal('round')).png({ compressionLevel: 0 }).toBuffer()), looks.get('round'))
})

t.test('after JPEG, in half its size or a little turned, a picture is nearest to itself', async (t) => {
  for (const name of shippedSeals) {
    const png = await readShippedSeal(name)
    const { width = 0 } = await sharp(png).metadata()
    const copies = { jpeg: sharp(png).jpeg({ quality: 60 }), half: sharp(png).resize(Math.round(width / 2)).jpeg(), turned: sharp(png).rotate(2, { background: 'white' }).jpeg() }
    for (const [how, copy] of Object.entries(copies)) {
      const seen = await look(await copy.toBuffer()) ?? ''
      const [nearest] = [...looks].sort(([, a], [, b]) => lookDistance(a, seen) - lookDistance(b, seen))
      t.equal(nearest[0], name, `${name}, ${how}`)
    }
  }
})

t.test('what is no picture looks like nothing', async (t) => {
  t.equal(await look(Buffer.from('no picture')), undefined)
})
