import t, { type Test } from 'tap'
import { ellipsesByHough } from '../../../detector/find/hough-circles.js'
import type { Ellipse } from '../../../detector/geometry.js'
import { circle, emptyPlane, paint, paintBand, paintSeal } from '../drawing.js'

/** One of the hypotheses lies near enough to be pulled onto the rim. */
function finds (t: Test, found: Ellipse[], wanted: Ellipse) {
  const off = found.map(({ cx, cy, a, b }) => Math.max(
    Math.hypot(cx - wanted.cx, cy - wanted.cy), Math.abs(a - wanted.a), Math.abs(b - wanted.b)) / wanted.b)
  t.ok(Math.min(...off) < 0.12, `the nearest is ${Math.min(...off).toFixed(2)} of its radius off`)
}

t.test('rings that touch each other are both found', async (t) => {
  const [p, q] = [circle(220, 250, 100), circle(421, 250, 100)]
  const found = ellipsesByHough(paintSeal(paintSeal(emptyPlane(640, 500), p), q))
  finds(t, found, p)
  finds(t, found, q)
})

t.test('a ring over the rules of a table is found', async (t) => {
  const plane = paintSeal(emptyPlane(600, 600), circle(330, 280, 110))
  for (let at = 30; at < 600; at += 45) {
    paint(plane, 20, at, 560, 2)
    paint(plane, at, 20, 2, 560)
  }
  finds(t, ellipsesByHough(plane), circle(330, 280, 110))
})

t.test('an oval of the common proportions is found, lying and standing', async (t) => {
  const lying = { cx: 250, cy: 260, a: 140, b: 104, angleRad: 0 }
  finds(t, ellipsesByHough(paintSeal(emptyPlane(500, 500), lying)), lying)
  const standing = { ...lying, angleRad: Math.PI / 2 }
  finds(t, ellipsesByHough(paintSeal(emptyPlane(500, 500), standing)), standing)
})

t.test('small seals on a large page are found', async (t) => {
  const small = circle(700, 300, 45)
  finds(t, ellipsesByHough(paintSeal(emptyPlane(1000, 800), small)), small)
})

t.test('a seal cut off by the edge is found', async (t) => {
  const cut = circle(380, 200, 100)
  finds(t, ellipsesByHough(paintBand(emptyPlane(400, 400), cut, 0, 4)), cut)
})

t.test('nothing is found on empty paper', async (t) => {
  t.same(ellipsesByHough(emptyPlane(400, 300)), [])
})
