import t, { type Test } from 'tap'
import { between, edgePoint, edgePoints, ellipseBox, intersectionArea, iou, normalised, scaledEllipse, TAU, wrapAngle } from '../../detector/geometry.js'

const lying = { cx: 10, cy: 20, a: 5, b: 3, angleRad: 0 }
const standing = { ...lying, angleRad: Math.PI / 2 }

function near (t: Test, found: object, wanted: object) {
  for (const [key, value] of Object.entries(wanted)) {
    const is = (found as Record<string, number>)[key]
    t.ok(Math.abs(is - value) < 1e-9, `${key}: ${is}, wanted ${value}`)
  }
}

t.test('edge points run clockwise on screen from the long axis, with normals outwards', async (t) => {
  near(t, edgePoint(lying, 0), { x: 15, y: 20, nx: 1, ny: 0 })
  near(t, edgePoint(lying, Math.PI / 2), { x: 10, y: 23, nx: 0, ny: 1 })
  near(t, edgePoint(lying, Math.PI), { x: 5, y: 20, nx: -1, ny: 0 })
  near(t, edgePoint(standing, 0), { x: 10, y: 25, nx: 0, ny: 1 })
  near(t, edgePoint(standing, Math.PI / 2), { x: 7, y: 20, nx: -1, ny: 0 })
})

t.test('the normal of an ellipse leans to its short axis: at 45° of the parameter by b to a', async (t) => {
  // Gradient of (u/5)² + (v/3)² at t = 45° is along (1/5, 1/3), that is (3, 5)/√34.
  const half = Math.SQRT1_2
  near(t, edgePoint(lying, Math.PI / 4), { x: 10 + 5 * half, y: 20 + 3 * half, nx: 3 / Math.sqrt(34), ny: 5 / Math.sqrt(34) })
})

t.test('an ellipse with its axes the wrong way round is turned by a quarter', async (t) => {
  t.equal(normalised(lying), lying)
  t.same(normalised({ ...lying, a: 3, b: 5, angleRad: 0.1 }), { ...lying, a: 5, b: 3, angleRad: 0.1 + Math.PI / 2 })
})

t.test('the box of an ellipse is tight at any angle', async (t) => {
  near(t, ellipseBox(lying), { x: 5, y: 17, width: 10, height: 6 })
  near(t, ellipseBox(standing), { x: 7, y: 15, width: 6, height: 10 })
  // At 45° both half sides are √((25 + 9)/2) = √17.
  const side = Math.sqrt(17)
  near(t, ellipseBox({ ...lying, angleRad: Math.PI / 4 }), { x: 10 - side, y: 20 - side, width: 2 * side, height: 2 * side })
})

t.test('scaling moves the centre and the axes alike', async (t) => {
  t.same(scaledEllipse({ ...lying, angleRad: 0.4 }, 2), { cx: 20, cy: 40, a: 10, b: 6, angleRad: 0.4 })
})

t.test('boxes meet in their common area', async (t) => {
  const box = { x: 0, y: 0, width: 10, height: 10 }
  const shifted = { x: 5, y: 5, width: 10, height: 10 }
  t.equal(intersectionArea(box, shifted), 25)
  t.equal(intersectionArea(box, { x: 10, y: 0, width: 5, height: 5 }), 0, 'edges that touch have no area')
  t.equal(intersectionArea(box, { x: 30, y: 30, width: 5, height: 5 }), 0, 'two negative sides make no area')
  t.equal(iou(box, box), 1)
  t.equal(iou(box, shifted), 25 / 175)
})

t.test('angles wrap into half a turn either way', async (t) => {
  const found = { over: wrapAngle(TAU + Math.PI / 2), under: wrapAngle(-1.5 * Math.PI), within: wrapAngle(0.25) }
  near(t, found, { over: Math.PI / 2, under: Math.PI / 2, within: 0.25 })
})

t.test('packed edge points are the edge points at even steps', async (t) => {
  const oval = { cx: 10, cy: 20, a: 9, b: 5, angleRad: 0.4 }
  const packed = edgePoints(oval, 12)
  for (let k = 0; k < 12; k++) {
    const { x, y, nx, ny } = edgePoint(oval, TAU * k / 12)
    for (const [i, value] of [x, y, nx, ny].entries()) t.ok(Math.abs(packed[4 * k + i] - value) < 1e-9)
  }
})

t.test('a point between two others stands so far on the way', async (t) => {
  t.same(between({ x: 2, y: 10 }, { x: 6, y: 0 }, 0.25), { x: 3, y: 7.5 })
})
