/**
 * Pulls the sides of a polygon onto the outer edge of a rim: along each side, rays walk inwards to the first
 * ink; a line through the edges found (least squares, outliers dropped once) replaces the side, and the
 * corners are where neighbouring lines cross.
 */
import type { Point } from '../geometry.js'
import { sample, type Plane } from '../plane.js'
import { crossing, sideLength, sides } from '../polygon.js'

/** Half-width of the search, share of the shortest side. */
const reachShare = 0.08
const rays = 40

/** @param corners clockwise. Sides without enough rim stay as they are. */
export function refineCorners (ink: Plane, threshold: number, corners: Point[]): Point[] {
  const shortest = Math.min(...sides(corners).map(sideLength))
  const reach = Math.max(2.5, shortest * reachShare)
  const lines = sides(corners).map(side => refineSide(ink, threshold, side, reach))
  return corners.map((corner, i) => {
    const before = lines[(i + lines.length - 1) % lines.length]
    const met = crossing(before, lines[i])
    return met && Math.hypot(met.x - corner.x, met.y - corner.y) < 4 * reach ? met : corner
  })
}

function refineSide (ink: Plane, threshold: number, [p, q]: [Point, Point], reach: number): [Point, Point] {
  const length = Math.hypot(q.x - p.x, q.y - p.y)
  // Outwards, for corners that go clockwise on screen.
  const normal = { x: (q.y - p.y) / length, y: -(q.x - p.x) / length }
  const offsets: { at: number, offset: number }[] = []
  for (let k = 0; k < rays; k++) {
    // Ends are left out: corners may be rounded.
    const at = 0.1 + 0.8 * k / (rays - 1)
    const x = p.x + (q.x - p.x) * at
    const y = p.y + (q.y - p.y) * at
    if (sample(ink, x + normal.x * reach, y + normal.y * reach) > threshold) continue
    for (let offset = reach - 0.5; offset > -reach; offset -= 0.5) {
      if (sample(ink, x + normal.x * offset, y + normal.y * offset) <= threshold) continue
      offsets.push({ at, offset })
      break
    }
  }
  if (offsets.length < rays / 3) return [p, q]
  const first = fitLine(offsets)
  const kept = offsets.filter(({ at, offset }) => Math.abs(offset - first(at)) < Math.max(1, reach * 0.25))
  if (kept.length < rays / 4) return [p, q]
  const line = fitLine(kept)
  return [
    { x: p.x + normal.x * line(0), y: p.y + normal.y * line(0) },
    { x: q.x + normal.x * line(1), y: q.y + normal.y * line(1) },
  ]
}

/** Least squares of offset over position. */
function fitLine (points: { at: number, offset: number }[]): (at: number) => number {
  const meanAt = points.reduce((sum, p) => sum + p.at, 0) / points.length
  const meanOffset = points.reduce((sum, p) => sum + p.offset, 0) / points.length
  let covariance = 0
  let variance = 0
  for (const { at, offset } of points) {
    covariance += (at - meanAt) * (offset - meanOffset)
    variance += (at - meanAt) ** 2
  }
  const slope = variance > 0 ? covariance / variance : 0
  return at => meanOffset + slope * (at - meanAt)
}
