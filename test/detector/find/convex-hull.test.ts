import t from 'tap'
import { convexHull } from '../../../detector/find/convex-hull.js'
import { polygonArea } from '../../../detector/polygon.js'

const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }))

t.test('only corners stay, clockwise on screen', async (t) => {
  const hull = convexHull(points([0, 0], [2, 0], [4, 0], [0, 1], [3, 1], [0, 4], [4, 4]))
  t.same(hull, points([0, 0], [4, 0], [4, 4], [0, 4]))
  t.equal(polygonArea(hull), 16)
})

t.test('a dent is spanned', async (t) => {
  t.same(convexHull(points([2, 0], [1, 2], [2, 2], [0, 4], [4, 4])), points([2, 0], [4, 4], [0, 4]))
})

t.test('points on one line have two ends, and fewer than three points are themselves', async (t) => {
  t.same(convexHull(points([1, 0], [1, 1], [1, 2])), points([1, 0], [1, 2]))
  t.same(convexHull(points([1, 0])), points([1, 0]))
})
