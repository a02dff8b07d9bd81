import t from 'tap'
import { componentHulls as hullsOf, ellipseOfHull } from '../../../detector/find/components.js'
import { halved } from '../../../detector/find/half.js'
import { params } from '../../../detector/params.js'
import { TAU, type Ellipse } from '../../../detector/geometry.js'
import type { Plane } from '../../../detector/plane.js'
import { circle, emptyPlane, paint, paintBand, paintSeal } from '../drawing.js'

const ring = circle(150, 140, 90)
const componentHulls = (plane: Plane) => hullsOf(plane, halved(plane))

function ellipsesOf (plane: Plane): Ellipse[] {
  return componentHulls(plane).flatMap(hull => ellipseOfHull(hull, plane) ?? [])
}

t.test('of a free seal the largest component is the whole, its ellipse the rim', async (t) => {
  const [ellipse, ...more] = ellipsesOf(paintSeal(emptyPlane(300, 300), ring))
  t.ok(more.every(({ a }) => a < ring.a / 2), 'the others are its text')
  for (const key of ['cx', 'cy', 'a', 'b'] as const) t.ok(Math.abs(ellipse[key] - ring[key]) < 2, `${key} ${ellipse[key]}`)
})

t.test('a tilted oval comes as it lies', async (t) => {
  const oval = { cx: 150, cy: 150, a: 110, b: 75, angleRad: 0.5 }
  const [ellipse] = ellipsesOf(paintSeal(emptyPlane(300, 300), oval))
  t.ok(Math.abs(ellipse.a - 110) < 2 && Math.abs(ellipse.b - 75) < 2)
  t.ok(Math.abs(Math.sin(ellipse.angleRad - 0.5)) < 0.03)
})

t.test('gaps of a worn rim are closed', async (t) => {
  const plane = emptyPlane(600, 600)
  const rim = circle(300, 300, 120)
  for (let k = 0; k < 30; k++) paintBand(plane, rim, 0, 4, { from: TAU * k / 30 + 0.02, to: TAU * (k + 1) / 30 })
  t.equal(ellipsesOf(plane).length, 1)
})

t.test('specks and long strips are no seals, the largest come first and not too many', async (t) => {
  const plane = emptyPlane(1000, 1000)
  paint(plane, 10, 10, 12, 12)
  paint(plane, 10, 900, 980, 40)
  for (let k = 0; k < 20; k++) paintSeal(plane, circle(100 + 200 * (k % 5), 100 + 200 * Math.floor(k / 5), 50 + k))
  const hulls = componentHulls(plane)
  t.ok(hulls.length >= 20 && hulls.length <= params.find.maxComponents, `${hulls.length}`)
  const width = (hull: { x: number }[]) => Math.max(...hull.map(p => p.x)) - Math.min(...hull.map(p => p.x))
  t.ok(Math.abs(width(hulls[0]) - 138) < 4, 'the largest first')
  t.same(componentHulls(emptyPlane(100, 100)), [])
})

t.test('a seal inside a sheet’s frame is a component of its own', async (t) => {
  const plane = paintSeal(emptyPlane(600, 600), circle(300, 300, 90))
  for (const at of [20, 576]) {
    paint(plane, 20, at, 560, 4)
    paint(plane, at, 20, 4, 560)
  }
  t.ok(ellipsesOf(plane).some(({ cx, cy, a }) => Math.abs(cx - 300) < 2 && Math.abs(cy - 300) < 2 && Math.abs(a - 90) < 2))
})

t.test('where the picture cuts a seal off, the cut is no part of its rim', async (t) => {
  const [ellipse] = ellipsesOf(paintSeal(emptyPlane(300, 300), circle(250, 150, 90)))
  t.ok(Math.abs(ellipse.cx - 250) < 3 && Math.abs(ellipse.a - 90) < 3, `${ellipse.cx} ${ellipse.a}`)
  t.equal(ellipseOfHull([{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }, { x: 0, y: 9 }], emptyPlane(50, 50)), null, 'four corners make no ellipse')
})
