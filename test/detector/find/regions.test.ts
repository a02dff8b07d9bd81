import t from 'tap'
import type { Outline, RingOutline } from '../../../detector/find/index.js'
import { halved } from '../../../detector/find/half.js'
import { inkedRegions, withoutSettled } from '../../../detector/find/regions.js'
import type { Plane } from '../../../detector/plane.js'
import { circle, emptyPlane, paint, paintSeal } from '../drawing.js'

const evidence = { rimSupport: 1, rimSpread: 1, clearOutside: 1, textInk: 0.3, textEdges: 60, score: 1 }
/** Regions of the half, in which all lengths are half. */
const unsettledRegions = (plane: Plane, outlines: Outline[]) => inkedRegions(withoutSettled(halved(plane), outlines))

const settled = (cx: number, cy: number, radius: number): RingOutline => ({ shape: 'round', ellipse: circle(cx, cy, radius), evidence })

t.test('ink far apart lies in regions of its own, the largest first', async (t) => {
  const plane = paintSeal(paintSeal(emptyPlane(600, 400), circle(100, 100, 50)), circle(420, 220, 120))
  const [large, small, ...more] = unsettledRegions(plane, [])
  t.same(more, [])
  t.ok(large.left <= 150 && large.left + large.width >= 270 && large.width < 140)
  t.ok(small.left <= 25 && small.width < 70)
  t.equal(large.data[(110 - large.top) * large.width + (269 - large.left)], halved(plane).data[110 * 300 + 269], 'with the ink of its place')
})

t.test('what is settled is not looked at again', async (t) => {
  const plane = paintSeal(emptyPlane(400, 400), circle(200, 200, 100))
  t.same(unsettledRegions(plane, [settled(200, 200, 100)]), [])
  const beside = paintSeal(plane, circle(340, 60, 50))
  const [region, ...more] = unsettledRegions(beside, [settled(200, 200, 100)])
  t.same(more, [])
  t.ok(region.left > 130 && region.top < 10)
})

t.test('the inside of settled corners is empty too', async (t) => {
  const plane = paint(emptyPlane(300, 300), 50, 60, 120, 80)
  const corners = [{ x: 50, y: 60 }, { x: 170, y: 60 }, { x: 170, y: 140 }, { x: 50, y: 140 }]
  t.equal(unsettledRegions(plane, []).length, 1)
  t.same(unsettledRegions(plane, [{ shape: 'rectangle', corners, filled: false, evidence }]), [])
})

t.test('rows of small print and empty paper are no regions', async (t) => {
  t.same(unsettledRegions(paint(emptyPlane(400, 300), 20, 100, 360, 10), []), [])
  t.same(unsettledRegions(emptyPlane(100, 80), []), [])
})
