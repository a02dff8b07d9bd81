import t from 'tap'
import { isRing, movedOutline, outlineBox, type PolygonOutline, type RingOutline } from '../../../detector/find/outline.js'
import { circle } from '../drawing.js'

const evidence = { rimSupport: 1, rimSpread: 1, clearOutside: 1, textInk: 0.3, textEdges: 60, score: 1 }
const ring: RingOutline = { shape: 'round', ellipse: circle(50, 40, 20), evidence }
const triangle: PolygonOutline = { shape: 'triangle', corners: [{ x: 10, y: 0 }, { x: 20, y: 30 }, { x: 0, y: 30 }], filled: false, evidence }

t.test('rings and straight sides are told apart', async (t) => {
  t.ok(isRing(ring))
  t.notOk(isRing(triangle))
})

t.test('the box is tight round either', async (t) => {
  t.same(outlineBox(ring), { x: 30, y: 20, width: 40, height: 40 })
  t.same(outlineBox(triangle), { x: 0, y: 0, width: 20, height: 30 })
})

t.test('an outline is scaled first and moved then', async (t) => {
  t.match(movedOutline(ring, 2, -10, 5).ellipse, { cx: 90, cy: 85, a: 40, b: 40 })
  t.same(movedOutline(triangle, 2, 1, 1).corners[1], { x: 41, y: 61 })
})
