import sharp from 'sharp'
import t from 'tap'
import { isShippedSeal, readShippedSeal, shippedSeals } from '../../server/shipped-seals.js'

t.test('there is a small picture of each', async (t) => {
  for (const name of shippedSeals) {
    const png = await readShippedSeal(name)
    t.match(await sharp(png).metadata(), { format: 'png', width: 420, height: 420 }, name)
    t.ok(png.length < 12_000, name)
  }
})

t.test('names are known', async (t) => {
  t.ok(isShippedSeal('round'))
  t.notOk(isShippedSeal('../round'))
})
