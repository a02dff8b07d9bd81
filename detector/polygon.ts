/**
 * Corners of straight-sided outlines. Corners go clockwise on screen round the centroid; the first is the one
 * with the least x + y, and of two such the upper: the top left of an upright rectangle, and of a diamond
 * whichever of its left and upper corner lies nearer to the picture's origin.
 */
import type { Point } from './geometry.js'
import type { Box } from './seal.js'

export function orderedCorners (corners: Point[]): Point[] {
  const centre = centroid(corners)
  const round = [...corners].sort((p, q) => Math.atan2(p.y - centre.y, p.x - centre.x) - Math.atan2(q.y - centre.y, q.x - centre.x))
  let first = 0
  for (let i = 1; i < round.length; i++) {
    const difference = round[i].x + round[i].y - round[first].x - round[first].y
    if (difference < 0 || (difference === 0 && round[i].y < round[first].y)) first = i
  }
  return [...round.slice(first), ...round.slice(0, first)]
}

/** Mean of the corners. */
export function centroid (corners: Point[]): Point {
  return {
    x: corners.reduce((sum, p) => sum + p.x, 0) / corners.length,
    y: corners.reduce((sum, p) => sum + p.y, 0) / corners.length,
  }
}

/** By the shoelace formula. */
export function polygonArea (corners: Point[]): number {
  return Math.abs(sides(corners).reduce((sum, [p, q]) => sum + p.x * q.y - q.x * p.y, 0)) / 2
}

export function polygonBox (corners: Point[]): Box {
  const xs = corners.map(p => p.x)
  const ys = corners.map(p => p.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Each side as its two ends, clockwise. */
export function sides (corners: Point[]): [Point, Point][] {
  return corners.map((p, i) => [p, corners[(i + 1) % corners.length]])
}

export function sideLength ([p, q]: [Point, Point]): number {
  return Math.hypot(q.x - p.x, q.y - p.y)
}

/** Distance of a point from the nearest side, px: positive inside. Corners must go clockwise on screen. */
export function depthInside (corners: Point[], { x, y }: Point): number {
  return Math.min(...sides(corners).map(([p, q]) => ((q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x)) / Math.hypot(q.x - p.x, q.y - p.y)))
}

/** Interior angles in radians, in the order of the corners. */
export function interiorAngles (corners: Point[]): number[] {
  return corners.map((p, i) => {
    const before = corners[(i + corners.length - 1) % corners.length]
    const after = corners[(i + 1) % corners.length]
    const turn = Math.atan2(before.y - p.y, before.x - p.x) - Math.atan2(after.y - p.y, after.x - p.x)
    return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
  })
}

/** Where the lines through two sides cross; null where they are as good as parallel. */
export function crossing ([p, q]: [Point, Point], [r, s]: [Point, Point]): Point | null {
  const denominator = (p.x - q.x) * (r.y - s.y) - (p.y - q.y) * (r.x - s.x)
  if (Math.abs(denominator) < 1e-6 * Math.hypot(p.x - q.x, p.y - q.y) * Math.hypot(r.x - s.x, r.y - s.y)) return null
  const a = p.x * q.y - p.y * q.x
  const b = r.x * s.y - r.y * s.x
  return { x: (a * (r.x - s.x) - (p.x - q.x) * b) / denominator, y: (a * (r.y - s.y) - (p.y - q.y) * b) / denominator }
}
