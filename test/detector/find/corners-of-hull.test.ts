import t from 'tap'
import { cornersOfHull, withoutTwins } from '../../../detector/find/corners-of-hull.js'
import type { Point } from '../../../detector/geometry.js'
import { orderedCorners } from '../../../detector/polygon.js'
import { cornerError } from '../straight-seals.js'

const at = (...values: number[]): Point[] =>
  Array.from({ length: values.length / 2 }, (_, i) => ({ x: values[2 * i], y: values[2 * i + 1] }))
const best = (found: Point[][], wanted: Point[]) => Math.min(...found.map(corners => cornerError(corners, orderedCorners(wanted))))

t.test('a rounded rectangle comes back with its corners', async (t) => {
  const hull = at(8, 0, 112, 0, 120, 8, 120, 52, 112, 60, 8, 60, 0, 52, 0, 8)
  t.ok(best(cornersOfHull(hull), at(0, 0, 120, 0, 120, 60, 0, 60)) < 3)
})

t.test('a diamond comes back as it lies and a triangle with three corners', async (t) => {
  const diamond = at(0, 50, 80, 0, 160, 50, 80, 100)
  t.ok(best(cornersOfHull(diamond), diamond) < 3)
  const triangle = at(100, 0, 200, 173, 0, 173)
  t.ok(best(cornersOfHull(triangle), triangle) < 3)
})

t.test('a circle’s hull has no corners that fit it', async (t) => {
  const on = (k: number) => ({ x: Math.round(100 + 80 * Math.cos(k * Math.PI / 20)), y: Math.round(100 + 80 * Math.sin(k * Math.PI / 20)) })
  const hull = Array.from({ length: 40 }, (_, k) => on(k))
  t.same(cornersOfHull(hull), [])
})

t.test('hypotheses with the same corners are one', async (t) => {
  const square = at(0, 0, 50, 0, 50, 50, 0, 50)
  t.same(withoutTwins([square, at(1, 1, 50, 0, 51, 50, 0, 51), at(0, 0, 50, 0, 50, 50)]), [square, at(0, 0, 50, 0, 50, 50)])
})
