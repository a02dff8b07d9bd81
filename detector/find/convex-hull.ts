/** The convex hull of points that come row by row (A. M. Andrew's monotone chain, Information Processing Letters, 1979). */
import type { Point } from '../geometry.js'

/** @param points by y, and by x within a row. Clockwise on screen, the first point first; no three on one line. */
export function convexHull (points: Point[]): Point[] {
  if (points.length < 3) return points
  return [...chain(points), ...chain([...points].reverse())]
}

/** One side of the hull, without its last point. */
function chain (points: Point[]): Point[] {
  const kept: Point[] = []
  for (const p of points) {
    while (kept.length > 1 && turnsLeft(kept[kept.length - 2], kept[kept.length - 1], p)) kept.pop()
    kept.push(p)
  }
  kept.pop()
  return kept
}

/** Counter-clockwise on screen, or straight on. */
function turnsLeft (o: Point, p: Point, q: Point): boolean {
  return (p.x - o.x) * (q.y - o.y) - (p.y - o.y) * (q.x - o.x) <= 0
}
