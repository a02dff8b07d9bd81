import t from 'tap'
import { settleOutline } from '../../../detector/find/settle-outline.js'
import { evidence } from '../candidates.js'
import { asInk, circle, emptyPlane, paintSeal } from '../drawing.js'

t.test('an outline found at half size settles on the full ink', async (t) => {
  const ink = { ...asInk(paintSeal(emptyPlane(320, 320), circle(160, 160, 120))), left: 40, top: 20 }
  const found = { shape: 'round' as const, ellipse: circle(101, 89, 59), evidence }
  const { ellipse, shape } = settleOutline(ink, found, 0.5)
  t.equal(shape, 'round')
  for (const [key, value] of [['cx', 200], ['cy', 180], ['a', 120], ['b', 120]] as const) {
    t.ok(Math.abs(ellipse[key] - value) < 1, `${key} ${ellipse[key]}`)
  }
})

t.test('where the ink has no rim, the outline stays where it was found', async (t) => {
  const { ellipse } = settleOutline(asInk(emptyPlane(320, 320)), { shape: 'round', ellipse: circle(80, 80, 60), evidence }, 0.5)
  t.match(ellipse, { cx: 160, cy: 160, a: 120, b: 120 })
})
