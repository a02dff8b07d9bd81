import t from 'tap'
import { isInk, sample } from '../../detector/plane.js'

const plane = { width: 3, height: 2, data: Uint8Array.of(0, 100, 200, 40, 80, 120) }

t.test('a sample at a pixel is that pixel', async (t) => {
  t.equal(sample(plane, 0, 0), 0)
  t.equal(sample(plane, 1, 0), 100)
})

t.test('between pixels it is the mean of the four around, by nearness', async (t) => {
  t.equal(sample(plane, 0.5, 0), 50)
  t.equal(sample(plane, 1, 0.5), 90)
  // (0·¾ + 100·¼)·½ + (40·¾ + 80·¼)·½
  t.equal(sample(plane, 0.25, 0.5), 37.5)
})

t.test('outside there is nothing', async (t) => {
  for (const [x, y] of [[-0.1, 0], [0, -0.1], [2.1, 0], [0, 1.1], [99, 99], [NaN, 0]]) t.notOk(sample(plane, x, y), `${x}, ${y}`)
})

t.test('a position is ink where its nearest pixel is, and never outside', async (t) => {
  const mask = { width: 2, height: 2, data: Uint8Array.of(0, 255, 0, 0) }
  t.ok(isInk(mask, 1, 0) && isInk(mask, 0.6, 0.4))
  t.notOk(isInk(mask, 0.4, 0) || isInk(mask, 1, 0.6) || isInk(mask, 2, 0) || isInk(mask, -1, 0))
})
