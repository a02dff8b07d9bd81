/**
 * The convex hull of connected ink → three and four corners that may stand for it: the least rectangle round it, and
 * the hull brought down to few corners (Douglas–Peucker) with tolerances from fine to coarse.
 */
import { withMats } from '../cv.js'
import type { Point } from '../geometry.js'
import { params } from '../params.js'
import { orderedCorners, polygonArea } from '../polygon.js'

export function cornersOfHull (hull: Point[]): Point[][] {
  return withMats((cv, own) => {
    const points = own(cv.matFromArray(hull.length, 1, cv.CV_32SC2, hull.flatMap(p => [p.x, p.y])))
    const found: Point[][] = [cv.RotatedRect.points(cv.minAreaRect(points))]
    const length = cv.arcLength(points, true)
    for (let share = 0.015; share < 0.12; share += 0.01) {
      const corners = own(new cv.Mat())
      cv.approxPolyDP(points, corners, share * length, true)
      const data: Int32Array = corners.data32S
      if (corners.rows <= 4) found.push(Array.from({ length: corners.rows }, (_, i) => ({ x: data[2 * i], y: data[2 * i + 1] })))
      if (corners.rows <= 3) break
    }
    const area = polygonArea(hull)
    const [least, most] = params.find.hullFill
    return withoutTwins(found.filter(corners => corners.length >= 3).map(orderedCorners)
      .filter(corners => area > least * 0.94 * polygonArea(corners) && area < most * 1.06 * polygonArea(corners)))
  })
}

/** Different tolerances often end in the same corners. */
export function withoutTwins (hypotheses: Point[][]): Point[][] {
  const near = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y) < 3
  const same = (p: Point[], q: Point[]) => p.length === q.length && p.every((corner, i) => near(corner, q[i]))
  return hypotheses.filter((corners, i) => !hypotheses.slice(0, i).some(earlier => same(earlier, corners)))
}
