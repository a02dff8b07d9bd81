import t from 'tap'
import { componentHulls, ellipsesOfComponents } from '../../../detector/find/components.js'
import { params } from '../../../detector/params.js'
import { TAU } from '../../../detector/geometry.js'
import { circle, emptyPlane, paint, paintBand, paintSeal } from '../drawing.js'

const ring = circle(150, 140, 90)

t.test('a free seal is one component, its ellipse the rim', async (t) => {
  const [ellipse, ...more] = ellipsesOfComponents(paintSeal(emptyPlane(300, 300), ring))
  t.same(more, [])
  for (const key of ['cx', 'cy', 'a', 'b'] as const) t.ok(Math.abs(ellipse[key] - ring[key]) < 2, `${key} ${ellipse[key]}`)
})

t.test('a tilted oval comes as it lies', async (t) => {
  const oval = { cx: 150, cy: 150, a: 110, b: 75, angleRad: 0.5 }
  const [ellipse] = ellipsesOfComponents(paintSeal(emptyPlane(300, 300), oval))
  t.ok(Math.abs(ellipse.a - 110) < 2 && Math.abs(ellipse.b - 75) < 2)
  t.ok(Math.abs(Math.sin(ellipse.angleRad - 0.5)) < 0.03)
})

t.test('gaps of a worn rim are closed', async (t) => {
  const plane = emptyPlane(600, 600)
  const rim = circle(300, 300, 120)
  for (let k = 0; k < 30; k++) paintBand(plane, rim, 0, 4, { from: TAU * k / 30 + 0.02, to: TAU * (k + 1) / 30 })
  t.equal(ellipsesOfComponents(plane).length, 1)
})

t.test('specks and long strips are no seals, the largest come first and not too many', async (t) => {
  const plane = emptyPlane(1000, 1000)
  paint(plane, 10, 10, 20, 20)
  paint(plane, 10, 900, 980, 40)
  for (let k = 0; k < 20; k++) paintSeal(plane, circle(100 + 200 * (k % 5), 100 + 200 * Math.floor(k / 5), 50 + k))
  const hulls = componentHulls(plane)
  t.equal(hulls.length, params.find.maxComponents)
  const width = (hull: { x: number }[]) => Math.max(...hull.map(p => p.x)) - Math.min(...hull.map(p => p.x))
  t.ok(Math.abs(width(hulls[0]) - 138) < 4, 'the largest first')
  t.same(componentHulls(emptyPlane(100, 100)), [])
})
