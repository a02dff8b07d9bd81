/**
 * Hypotheses of straight-sided seals from the Hough transform for lines: every edge votes for the lines nearly across its
 * gradient (R. Duda, P. Hart, "Use of the Hough Transformation to Detect Lines and Curves in Pictures", CACM, 1972; the
 * gradient as in F. O'Gorman, M. Clowes, 1976). Two lines that meet in a corner, with the lengths they have from there,
 * make a parallelogram and a triangle. Corners need no connected, free-standing rim, so seals are found that touch print,
 * rules or another seal.
 */
import type { Point } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { crossing, orderedCorners } from '../polygon.js'
import type { Box } from '../seal.js'
import { withoutTwins } from './corners-of-hull.js'
import { edgesOf, type Edges } from './edges.js'

/** Two ends, and the unit vector square to the line on whose side the ink lies: on a seal's outer edges, inwards. */
interface Segment { ends: [Point, Point], facing: Point }

/**
 * Three and four corners each, in the plane's pixels.
 * @param leastSide of a seal, px
 * @param page where the picture lies in these pixels: a side that ends there is cut off, and the seal goes on
 */
export function cornersByHough (plane: Plane, leastSide: number, page: Box): Point[][] {
  const segments = longSegments(edgesOf(plane), Math.hypot(plane.width, plane.height), leastSide)
  const found: Point[][] = []
  for (const [i, p] of segments.entries()) for (const q of segments.slice(i + 1)) found.push(...fromCorner(p, q, leastSide, page))
  return withoutTwins(found)
}

/** Directions that are told apart, all the way round: an edge faces its ink. */
const directions = 120
const cos = Float32Array.from({ length: directions }, (_, k) => Math.cos(2 * Math.PI * k / directions))
const sin = Float32Array.from({ length: directions }, (_, k) => Math.sin(2 * Math.PI * k / directions))
/** A gradient taken from a few pixels is off by up to so many directions. */
const blur = 3

/** Segments along which edges lie, the longest first; of those on one line next to each other, the longest. */
function longSegments (edges: Edges, diagonal: number, leastSide: number): Segment[] {
  const { lineVotes, maxLines } = params.find
  const offsets = 2 * Math.ceil(diagonal) + 2
  const votes = new Uint16Array(directions * offsets)
  const facing = new Uint8Array(edges.count)
  const cellOf = (i: number, k: number) => k * offsets + Math.round(edges.x[i] * cos[k] + edges.y[i] * sin[k] + diagonal)
  const vote = (i: number, by: number) => {
    for (let d = -blur; d <= blur; d++) votes[cellOf(i, (facing[i] + d + directions) % directions)] += by
  }
  for (let i = 0; i < edges.count; i++) {
    facing[i] = (Math.round(Math.atan2(edges.uy[i], edges.ux[i]) / (2 * Math.PI) * directions) + directions) % directions
    vote(i, 1)
  }
  const taken = new Uint8Array(edges.count)
  const segments: Segment[] = []
  let lines = 0
  for (const { cell, count } of strongest(votes, lineVotes)) {
    if (lines === 2 * maxLines) break
    // Edges of stronger lines took their votes with them.
    if (votes[cell] < lineVotes || votes[cell] < count / 2) continue
    lines++
    const k = Math.floor(cell / offsets)
    const near: number[] = []
    for (let i = 0; i < edges.count; i++) {
      if (taken[i]) continue
      const turn = (facing[i] - k + directions) % directions
      if ((turn <= blur || turn >= directions - blur) && Math.abs(cellOf(i, k) - cell) <= 1) near.push(i)
    }
    for (const i of near) {
      taken[i] = 1
      vote(i, -1)
    }
    segments.push(...stretches(near, edges, k, leastSide))
  }
  const kept: Segment[] = []
  for (const segment of segments.sort((p, q) => lengthOf(q) - lengthOf(p))) {
    if (kept.length < maxLines && !kept.some(longer => isBeside(segment, longer))) kept.push(segment)
  }
  return kept
}

function strongest (votes: Uint16Array, least: number): { cell: number, count: number }[] {
  const cells: { cell: number, count: number }[] = []
  for (let cell = 0; cell < votes.length; cell++) if (votes[cell] >= least) cells.push({ cell, count: votes[cell] })
  return cells.sort((p, q) => q.count - p.count)
}

/** Edges near one line → its stretches without a large gap that are long enough. */
function stretches (near: number[], edges: Edges, k: number, leastSide: number): Segment[] {
  const along = (i: number) => edges.y[i] * cos[k] - edges.x[i] * sin[k]
  const sorted = near.map(i => ({ i, at: along(i) })).sort((p, q) => p.at - q.at)
  const found: Segment[] = []
  for (let first = 0, last = 0; first < sorted.length; first = last + 1) {
    last = first
    while (last + 1 < sorted.length && sorted[last + 1].at - sorted[last].at <= params.find.lineGap) last++
    if (sorted[last].at - sorted[first].at < leastSide * 0.6) continue
    // Between the ends of the stretch, at the distance that its edges have in the mean.
    const offsets = sorted.slice(first, last + 1).map(({ i }) => edges.x[i] * cos[k] + edges.y[i] * sin[k])
    const across = offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length
    const end = (at: number) => ({ x: across * cos[k] - at * sin[k], y: across * sin[k] + at * cos[k] })
    found.push({ ends: [end(sorted[first].at), end(sorted[last].at)], facing: { x: cos[k], y: sin[k] } })
  }
  return found
}

/** Pieces of one line. The two edges of a stroke face each other and are not. */
function isBeside ({ ends, facing }: Segment, longer: Segment): boolean {
  const { strokeWidth } = params.find
  const length = lengthOf(longer)
  const [p, q] = longer.ends
  if (dot(facing, longer.facing) < 0) return false
  return ends.every(({ x, y }) => {
    const off = Math.abs((q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x)) / length
    const along = ((x - p.x) * (q.x - p.x) + (y - p.y) * (q.y - p.y)) / length
    return off < strokeWidth && along > -strokeWidth && along < length + strokeWidth
  })
}

/** What two segments may be sides of, where they meet at an angle that seals have. */
function fromCorner (p: Segment, q: Segment, leastSide: number, page: Box): Point[][] {
  const corner = crossing(p.ends, q.ends)
  if (!corner) return []
  // Along one line, on the side of it that the other's ink lies on: what the two enclose.
  const arms = ({ ends }: Segment, { facing }: Segment) => ends.filter(end =>
    distance(end, corner) >= leastSide && dot(facing, { x: end.x - corner.x, y: end.y - corner.y }) > 0)
  const slack = 1 + 2 * params.find.cornerGap
  const near = (segment: Segment) => segment.ends.reduce((sum, end) => sum + distance(end, corner), 0) < slack * lengthOf(segment)
  if (!near(p) || !near(q)) return []
  const whole = (end: Point) => isAtEdge(end, page)
    ? { x: end.x + beyond * (end.x - corner.x), y: end.y + beyond * (end.y - corner.y) }
    : end
  return arms(p, q).map(whole).flatMap(u => arms(q, p).map(whole).flatMap(v => {
    const angle = Math.abs(angleBetween(corner, u, v))
    const fourth = { x: u.x + v.x - corner.x, y: u.y + v.y - corner.y }
    const [least, most] = params.find.cornerRad
    // Of a tip whose two sides are cut off nobody knows how it ends: a sharp one is a triangle's.
    const isTip = isAtEdge(u, page) && isAtEdge(v, page)
    const four = angle > least && angle < most && !(isTip && angle < sharpRad) ? [orderedCorners([corner, u, fourth, v])] : []
    const ratio = distance(corner, u) / distance(corner, v)
    const isTriangle = angle > least * 0.85 && angle < Math.PI / 2 && ratio > 0.7 && ratio < 1.4 && !(isTip && angle > sharpRad)
    return isTriangle ? [...four, orderedCorners([corner, u, v])] : four
  }))
}

/** So much longer is a side that the picture's edge cuts: what matters is that its end lies outside. */
const beyond = 0.5
const nearEdge = 3
const sharpRad = 1.3

function isAtEdge ({ x, y }: Point, page: Box): boolean {
  const [right, bottom] = [page.x + page.width - 1, page.y + page.height - 1]
  return x < page.x + nearEdge || y < page.y + nearEdge || x > right - nearEdge || y > bottom - nearEdge
}

function angleBetween (corner: Point, u: Point, v: Point): number {
  const [a, b] = [Math.atan2(u.y - corner.y, u.x - corner.x), Math.atan2(v.y - corner.y, v.x - corner.x)]
  return Math.atan2(Math.sin(a - b), Math.cos(a - b))
}

function distance (p: Point, q: Point): number {
  return Math.hypot(p.x - q.x, p.y - q.y)
}

function dot (p: Point, q: Point): number {
  return p.x * q.x + p.y * q.y
}

function lengthOf ({ ends: [p, q] }: Segment): number {
  return distance(p, q)
}
