/** What speaks for a straight-sided seal: a rim on every side that stands free, and text inside. */
import type { Point } from '../geometry.js'
import { isInk, type Plane } from '../plane.js'
import { centroid, depthInside, sides } from '../polygon.js'
import type { Evidence } from './outline.js'

const samplesToASide = 50

/** Evidence on a mask of 0 and 255. @param corners clockwise. */
export function polygonEvidence (mask: Plane, corners: Point[]): Evidence {
  const centre = centroid(corners)
  const inradius = depthInside(corners, centre)
  const tolerance = Math.max(1.5, inradius * 0.03)
  const measured = sides(corners).map(side => alongSide(mask, side, tolerance, inradius))
  const rimSupport = mean(measured.map(({ rim }) => rim))
  const clearOutside = mean(measured.map(({ clear }) => clear))
  const inside = [0.3, 0.45, 0.6, 0.75].map(share => alongInset(mask, corners, centre, share))
  return {
    rimSupport,
    rimSpread: Math.min(...measured.map(({ rim }) => rim)),
    clearOutside,
    textInk: mean(inside.map(({ ink }) => ink)),
    textEdges: Math.max(...inside.map(({ edges }) => edges)),
    score: rimSupport * (0.6 + 0.4 * clearOutside),
  }
}

/** Share of a side on which ink stands within the tolerance, and share with clean paper beyond. */
function alongSide (mask: Plane, [p, q]: [Point, Point], tolerance: number, inradius: number): { rim: number, clear: number } {
  const length = Math.hypot(q.x - p.x, q.y - p.y)
  const normal = { x: (q.y - p.y) / length, y: -(q.x - p.x) / length }
  let seen = 0
  let rim = 0
  let clear = 0
  for (let k = 0; k < samplesToASide; k++) {
    const at = 0.06 + 0.88 * k / (samplesToASide - 1)
    const x = p.x + (q.x - p.x) * at
    const y = p.y + (q.y - p.y) * at
    const inkAt = (offset: number) => isInk(mask, x + normal.x * offset, y + normal.y * offset)
    if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) continue
    seen++
    for (let offset = -2 * tolerance; offset <= tolerance; offset += 0.7) if (inkAt(offset)) { rim++; break }
    let outside = 0
    for (let share = 0.06; share < 0.2; share += 0.035) if (inkAt(tolerance + share * inradius)) outside++
    if (outside <= 1) clear++
  }
  return { rim: rim / samplesToASide, clear: seen ? clear / seen : 0 }
}

/** Least share of ink at three depths under the rim: a framed seal has paper at one of them, a carved one is full at all. */
export function inkUnderRim (mask: Plane, corners: Point[]): number {
  const centre = centroid(corners)
  return Math.min(...[0.9, 0.82, 0.72].map(share => alongInset(mask, corners, centre, share).ink))
}

/** Ink and changes along the outline shrunk towards the centre to `share` of its size. */
function alongInset (mask: Plane, corners: Point[], centre: Point, share: number): { ink: number, edges: number } {
  let ink = 0
  let edges = 0
  let before: boolean | undefined
  const steps = 80
  const shrunk = corners.map(p => ({ x: centre.x + (p.x - centre.x) * share, y: centre.y + (p.y - centre.y) * share }))
  for (const [p, q] of sides(shrunk)) {
    for (let k = 0; k < steps; k++) {
      const now = isInk(mask, p.x + (q.x - p.x) * k / steps, p.y + (q.y - p.y) * k / steps)
      if (now) ink++
      if (before !== undefined && now !== before) edges++
      before = now
    }
  }
  return { ink: ink / (steps * corners.length), edges }
}

function mean (values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
