import t from 'tap'
import { edgesOf } from '../../../detector/find/edges.js'
import { halved } from '../../../detector/find/half.js'
import { circle, emptyPlane, paint, paintBand } from '../drawing.js'

t.test('edges look towards the ink, square to its side', async (t) => {
  const { count, x, ux, uy } = edgesOf(paint(emptyPlane(60, 60), 20, 0, 20, 60))
  t.ok(count >= 100 && count <= 120, `one for each row and side, not ${count}`)
  for (let i = 0; i < count; i++) {
    t.equal(uy[i], 0)
    t.equal(ux[i], x[i] < 30 ? 1 : -1)
  }
})

t.test('on a disc they look at its middle', async (t) => {
  const { count, x, y, ux, uy } = edgesOf(halved(paintBand(emptyPlane(240, 240), circle(120.5, 120.5, 80), 0, 80)))
  t.ok(count > 180 && count < 320, `about one for each pixel round it, not ${count}`)
  const off = Array.from({ length: count }, (_, i) => {
    const [dx, dy] = [60 - x[i], 60 - y[i]]
    return Math.acos(Math.min(1, (ux[i] * dx + uy[i] * dy) / Math.hypot(dx, dy)))
  })
  t.ok(off.every(angle => angle < 0.35))
  t.ok(off.reduce((sum, angle) => sum + angle, 0) / count < 0.1)
})

t.test('the end of the picture is no edge, and empty paper has none', async (t) => {
  t.equal(edgesOf(paint(emptyPlane(40, 40), 0, 0, 40, 40)).count, 0)
  t.equal(edgesOf(emptyPlane(40, 40)).count, 0)
})
