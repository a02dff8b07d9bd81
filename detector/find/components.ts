/**
 * Hypotheses from connected ink: the mask is closed so that a broken rim holds together, and each component
 * large enough is offered as the ellipse fitted to its convex hull. Finds what stands free, at any tilt.
 */
import { withMats } from '../cv.js'
import type { Ellipse, Point } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { fitEllipse } from './refine.js'

export function ellipsesOfComponents (mask: Plane): Ellipse[] {
  return componentHulls(mask).filter(hull => hull.length >= 5).map(hull => fitEllipse(alongEdges(hull)))
}

/** Convex hulls of the closed mask's components, largest first, in mask pixels. */
export function componentHulls ({ width, height, data }: Plane): Point[][] {
  const longSide = Math.max(width, height)
  const smallest = Math.max(params.find.minSide, longSide * params.find.minShare)
  return withMats((cv, own) => {
    const mask = own(cv.matFromArray(height, width, cv.CV_8UC1, data))
    const closed = own(new cv.Mat())
    const side = Math.max(3, Math.round(longSide * params.find.closeShare) | 1)
    // A rectangular kernel costs a quarter of an elliptic one.
    const kernel = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)))
    cv.morphologyEx(mask, closed, cv.MORPH_CLOSE, kernel)
    const contours = own(new cv.MatVector())
    const hierarchy = own(new cv.Mat())
    cv.findContours(closed, contours, hierarchy, cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE)
    const found: { area: number, hull: Point[] }[] = []
    for (let i = 0; i < contours.size(); i++) {
      const contour = own(contours.get(i))
      const box = cv.boundingRect(contour)
      if (Math.min(box.width, box.height) < smallest || Math.max(box.width, box.height) > 4 * Math.min(box.width, box.height)) continue
      const hull = own(new cv.Mat())
      cv.convexHull(contour, hull, false, true)
      const points: Point[] = []
      const corners: Int32Array = hull.data32S
      for (let k = 0; k < hull.rows; k++) points.push({ x: corners[2 * k], y: corners[2 * k + 1] })
      found.push({ area: box.width * box.height, hull: points })
    }
    return found.sort((p, q) => q.area - p.area).slice(0, params.find.maxComponents).map(({ hull }) => hull)
  })
}

/** Points every two pixels along the hull's edges: a fit must not favour where the hull happens to have corners. */
function alongEdges (hull: Point[]): Point[] {
  return hull.flatMap((from, i) => {
    const to = hull[(i + 1) % hull.length]
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2))
    return Array.from({ length: steps }, (_, k) => ({ x: from.x + (to.x - from.x) * k / steps, y: from.y + (to.y - from.y) * k / steps }))
  })
}
