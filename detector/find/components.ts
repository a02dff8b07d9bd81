/**
 * Connected ink: the mask is closed so that a broken rim holds together, and each piece large enough comes as its
 * convex hull. What stands free is found from it, at any tilt: rings by the ellipse fitted to the hull, straight
 * sides by the hull's corners.
 */
import { withMats } from '../cv.js'
import type { Ellipse, Point } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { fitEllipse } from './refine.js'

/** Convex hulls of the closed mask's components, largest first, in mask pixels. */
export function componentHulls ({ width, height, data }: Plane): Point[][] {
  const longSide = Math.max(width, height)
  return withMats((cv, own) => {
    const mask = own(cv.matFromArray(height, width, cv.CV_8UC1, data))
    const closed = own(new cv.Mat())
    const side = Math.max(3, Math.round(longSide * params.find.closeShare) | 1)
    // A rectangular kernel costs a quarter of an elliptic one.
    const kernel = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)))
    cv.morphologyEx(mask, closed, cv.MORPH_CLOSE, kernel)
    const contours = own(new cv.MatVector())
    const hierarchy = own(new cv.Mat())
    // Not only the outermost contours: a seal may stand inside a sheet's frame. A contour with a parent is a hole.
    cv.findContours(closed, contours, hierarchy, cv.RETR_CCOMP, cv.CHAIN_APPROX_SIMPLE)
    const parents: Int32Array = hierarchy.data32S
    const large: { index: number, area: number }[] = []
    for (let index = 0; index < contours.size(); index++) {
      if (parents[4 * index + 3] >= 0) continue
      const contour = contours.get(index)
      const { width, height } = cv.boundingRect(contour)
      contour.delete()
      const [short, long] = [Math.min(width, height), Math.max(width, height)]
      if (short >= params.find.minPolygonSide && long <= params.find.maxAspect * short) large.push({ index, area: width * height })
    }
    const largest = large.sort((p, q) => q.area - p.area).slice(0, params.find.maxComponents)
    return largest.map(({ index }) => {
      const hull = own(new cv.Mat())
      cv.convexHull(own(contours.get(index)), hull, false, true)
      const corners: Int32Array = hull.data32S
      return Array.from({ length: hull.rows }, (_, k) => ({ x: corners[2 * k], y: corners[2 * k + 1] }))
    })
  })
}

/** The ellipse through a hull's edges, but for those where the picture ends; null where too little is left. */
export function ellipseOfHull (hull: Point[], { width, height }: Plane): Ellipse | null {
  if (hull.length < 5) return null
  const edge = 2
  const points = alongEdges(hull).filter(({ x, y }) => x > edge && y > edge && x < width - 1 - edge && y < height - 1 - edge)
  return points.length < 12 ? null : fitEllipse(points)
}

/** Points every two pixels along the hull's edges: a fit must not favour where the hull happens to have corners. */
function alongEdges (hull: Point[]): Point[] {
  return hull.flatMap((from, i) => {
    const to = hull[(i + 1) % hull.length]
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2))
    return Array.from({ length: steps }, (_, k) => ({ x: from.x + (to.x - from.x) * k / steps, y: from.y + (to.y - from.y) * k / steps }))
  })
}
