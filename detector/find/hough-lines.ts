/**
 * Hypotheses of straight-sided seals from the probabilistic Hough transform for lines (OpenCV HoughLinesP): two lines
 * that meet in a corner, with the lengths they have from there, make a parallelogram and a triangle. Corners need no
 * connected, free-standing rim, so seals are found that touch print, rules or another seal.
 */
import { withMats } from '../cv.js'
import type { Point } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { crossing, orderedCorners } from '../polygon.js'
import { withoutTwins } from './corners-of-hull.js'

type Segment = [Point, Point]

/** Three and four corners each, in the plane's pixels. */
export function cornersByHough (plane: Plane): Point[][] {
  const segments = longSegments(plane)
  const found: Point[][] = []
  for (const [i, p] of segments.entries()) for (const q of segments.slice(i + 1)) found.push(...fromCorner(p, q))
  return withoutTwins(found)
}

/** Line segments along the edges of the ink, the longest first; of those on one line next to each other, the longest. */
function longSegments ({ width, height, data }: Plane): Segment[] {
  const { lineSide, lineVotes, lineGap, maxLines, minPolygonSide } = params.find
  const scale = Math.min(1, lineSide / Math.max(width, height))
  const least = minPolygonSide * scale
  return withMats((cv, own) => {
    const mask = own(cv.matFromArray(height, width, cv.CV_8UC1, data))
    const small = own(new cv.Mat())
    cv.resize(mask, small, new cv.Size(Math.round(width * scale), Math.round(height * scale)), 0, 0, cv.INTER_AREA)
    const edges = own(new cv.Mat())
    cv.Canny(small, edges, 80, 160)
    const lines = own(new cv.Mat())
    cv.HoughLinesP(edges, lines, 1, Math.PI / 180, lineVotes, least, lineGap)
    const ends: Int32Array = lines.data32S
    const segments = Array.from({ length: lines.rows }, (_, i): Segment => [
      { x: ends[4 * i] / scale, y: ends[4 * i + 1] / scale },
      { x: ends[4 * i + 2] / scale, y: ends[4 * i + 3] / scale },
    ])
    const kept: Segment[] = []
    for (const segment of segments.sort((p, q) => lengthOf(q) - lengthOf(p))) {
      if (kept.length < maxLines && !kept.some(longer => isBeside(segment, longer))) kept.push(segment)
    }
    return kept
  })
}

/** Both edges of one stroke, or pieces of one line. */
function isBeside (segment: Segment, [p, q]: Segment): boolean {
  const length = lengthOf([p, q])
  return segment.every(({ x, y }) => {
    const off = Math.abs((q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x)) / length
    const along = ((x - p.x) * (q.x - p.x) + (y - p.y) * (q.y - p.y)) / length
    return off < params.find.strokeWidth && along > -params.find.strokeWidth && along < length + params.find.strokeWidth
  })
}

/** What two segments may be sides of, where they meet at an angle that seals have. */
function fromCorner (p: Segment, q: Segment): Point[][] {
  const corner = crossing(p, q)
  if (!corner) return []
  const arms = (segment: Segment) => segment.filter(end => distance(end, corner) >= params.find.minPolygonSide)
  const slack = 1 + 2 * params.find.cornerGap
  const near = ([from, to]: Segment) => distance(from, corner) + distance(to, corner) < slack * distance(from, to)
  if (!near(p) || !near(q)) return []
  return arms(p).flatMap(u => arms(q).flatMap(v => {
    const angle = Math.abs(angleBetween(corner, u, v))
    const fourth = { x: u.x + v.x - corner.x, y: u.y + v.y - corner.y }
    const [least, most] = params.find.cornerRad
    const four = angle > least && angle < most ? [orderedCorners([corner, u, fourth, v])] : []
    const ratio = distance(corner, u) / distance(corner, v)
    const isTriangle = angle > least * 0.85 && angle < Math.PI / 2 && ratio > 0.7 && ratio < 1.4
    return isTriangle ? [...four, orderedCorners([corner, u, v])] : four
  }))
}

function angleBetween (corner: Point, u: Point, v: Point): number {
  const [a, b] = [Math.atan2(u.y - corner.y, u.x - corner.x), Math.atan2(v.y - corner.y, v.x - corner.x)]
  return Math.atan2(Math.sin(a - b), Math.cos(a - b))
}

function distance (p: Point, q: Point): number {
  return Math.hypot(p.x - q.x, p.y - q.y)
}

function lengthOf ([p, q]: Segment): number {
  return distance(p, q)
}
