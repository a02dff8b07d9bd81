/**
 * Mask → rectangles, diamonds and triangles: the convex hull of each piece of connected ink is brought down to
 * three or four corners (Douglas–Peucker, and the least rectangle round it), its sides are pulled onto the
 * rim, and the same kind of evidence is measured as for rings.
 */
import { withMats } from '../cv.js'
import type { Point } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { interiorAngles, orderedCorners, polygonArea, polygonBox } from '../polygon.js'
import { componentHulls } from './components.js'
import type { Evidence, PolygonOutline } from './outline.js'
import { inkUnderRim, polygonEvidence } from './polygon-evidence.js'
import { refineCorners } from './refine-corners.js'

/** A hypothesis with its evidence, for the trace; `dropped` says why it is no seal. */
export interface PolygonCandidate extends PolygonOutline {
  source: 'component'
  dropped: string | null
}

export function findPolygons (mask: Plane): PolygonCandidate[] {
  return componentHulls(mask).flatMap(hull => cornerHypotheses(hull).map(corners => judge(mask, hull, corners)))
}

/** Three and four corners that may stand for the hull. */
function cornerHypotheses (hull: Point[]): Point[][] {
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
    return withoutTwins(found.filter(corners => corners.length >= 3).map(orderedCorners))
  })
}

/** Different tolerances often end in the same corners. */
function withoutTwins (hypotheses: Point[][]): Point[][] {
  const near = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y) < 3
  const same = (p: Point[], q: Point[]) => p.length === q.length && p.every((corner, i) => near(corner, q[i]))
  return hypotheses.filter((corners, i) => !hypotheses.slice(0, i).some(earlier => same(earlier, corners)))
}

function judge (mask: Plane, hull: Point[], start: Point[]): PolygonCandidate {
  const corners = refineCorners(mask, 127, start)
  const evidence = polygonEvidence(mask, corners)
  const filled = inkUnderRim(mask, corners) > params.find.carvedInk
  const dropped = whyNotASeal(corners, polygonArea(hull) / polygonArea(corners), evidence)
  return { shape: shapeOf(corners), corners, filled, evidence, source: 'component', dropped }
}

/** Four corners are a diamond where they stand on a tip, or where their angles are far from right ones. */
export function shapeOf (corners: Point[]): PolygonOutline['shape'] {
  if (corners.length === 3) return 'triangle'
  const skew = Math.max(...interiorAngles(corners).map(angle => Math.abs(angle - Math.PI / 2)))
  const box = polygonBox(corners)
  // A diamond fills half of its box, an upright rectangle all of it.
  const onTip = polygonArea(corners) < 0.62 * box.width * box.height
  return (onTip && skew > params.shape.diamondSkewRad) || (onTip && isSquare(corners)) ? 'diamond' : 'rectangle'
}

function isSquare (corners: Point[]): boolean {
  const [p, q, r] = corners
  const ratio = Math.hypot(q.x - p.x, q.y - p.y) / Math.hypot(r.x - q.x, r.y - q.y)
  return ratio > 0.87 && ratio < 1.15
}

function whyNotASeal (corners: Point[], fill: number, evidence: Evidence): string | null {
  const { find } = params
  const box = polygonBox(corners)
  if (Math.min(box.width, box.height) < find.minPolygonSide) return 'too small'
  if (fill < 0.86 || fill > 1.2) return 'corners do not fit the ink'
  if (evidence.rimSupport < find.minSideSupport) return 'sides too weak'
  if (evidence.rimSpread < find.minWeakestSide) return 'one side is missing'
  if (evidence.clearOutside < 0.6) return 'does not stand free'
  if (evidence.textInk < find.textInk[0]) return 'nothing inside'
  if (evidence.textInk > 0.95) return 'filled, without text'
  if (evidence.textEdges < find.minPolygonEdges) return 'no rhythm of text inside'
  return null
}
