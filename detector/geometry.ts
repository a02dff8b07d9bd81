/**
 * Points, ellipses and boxes. Origin top left, x right, y down; angles in radians, clockwise on screen.
 */
import type { Box } from './seal.js'

export interface Point { x: number, y: number }

/** Semi-axes a ≥ b; `angleRad` is where the long axis points, 0 = right. */
export interface Ellipse {
  cx: number
  cy: number
  a: number
  b: number
  angleRad: number
}

/** A point on the outline and the unit normal that points outwards there. */
export interface EdgePoint extends Point { nx: number, ny: number }

export const TAU = 2 * Math.PI

/** The same ellipse with its long axis first. */
export function normalised (e: Ellipse): Ellipse {
  if (e.a >= e.b) return e
  return { ...e, a: e.b, b: e.a, angleRad: e.angleRad + Math.PI / 2 }
}

/** Edge point at parameter t (not the polar angle, except on a circle). */
export function edgePoint (e: Ellipse, t: number): EdgePoint {
  const cos = Math.cos(e.angleRad)
  const sin = Math.sin(e.angleRad)
  const u = e.a * Math.cos(t)
  const v = e.b * Math.sin(t)
  // The gradient of (u/a)² + (v/b)² gives the normal.
  let nu = Math.cos(t) / e.a
  let nv = Math.sin(t) / e.b
  const length = Math.hypot(nu, nv)
  nu /= length
  nv /= length
  return { x: e.cx + u * cos - v * sin, y: e.cy + u * sin + v * cos, nx: nu * cos - nv * sin, ny: nu * sin + nv * cos }
}

/**
 * `count` edge points at even steps of the parameter, packed for loops that look at each many times: x, y, nx, ny of the
 * first, then of the second.
 */
export function edgePoints (e: Ellipse, count: number): Float64Array {
  const turns = turnsOf(count)
  const cos = Math.cos(e.angleRad)
  const sin = Math.sin(e.angleRad)
  const points = new Float64Array(4 * count)
  for (let k = 0; k < count; k++) {
    const c = turns[2 * k]
    const s = turns[2 * k + 1]
    const u = e.a * c
    const v = e.b * s
    // As in edgePoint, with the common factor 1/(a·b) left out.
    const nu = c * e.b
    const nv = s * e.a
    const length = Math.sqrt(nu * nu + nv * nv)
    points[4 * k] = e.cx + u * cos - v * sin
    points[4 * k + 1] = e.cy + u * sin + v * cos
    points[4 * k + 2] = (nu * cos - nv * sin) / length
    points[4 * k + 3] = (nu * sin + nv * cos) / length
  }
  return points
}

const knownTurns = new Map<number, Float64Array>()

/** Cosine and sine of `count` even steps of a turn, computed once for each count. */
function turnsOf (count: number): Float64Array {
  let turns = knownTurns.get(count)
  if (!turns) {
    turns = Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 ? Math.sin : Math.cos)(TAU * (i >> 1) / count))
    knownTurns.set(count, turns)
  }
  return turns
}

export function isInside (e: Ellipse, p: Point): boolean {
  const dx = p.x - e.cx
  const dy = p.y - e.cy
  const cos = Math.cos(e.angleRad)
  const sin = Math.sin(e.angleRad)
  return ((dx * cos + dy * sin) / e.a) ** 2 + ((-dx * sin + dy * cos) / e.b) ** 2 < 1
}

/** Tight axis-aligned box, not rounded. */
export function ellipseBox (e: Ellipse): Box {
  const halfWidth = Math.hypot(e.a * Math.cos(e.angleRad), e.b * Math.sin(e.angleRad))
  const halfHeight = Math.hypot(e.a * Math.sin(e.angleRad), e.b * Math.cos(e.angleRad))
  return { x: e.cx - halfWidth, y: e.cy - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight }
}

export function scaledEllipse (e: Ellipse, factor: number): Ellipse {
  return { cx: e.cx * factor, cy: e.cy * factor, a: e.a * factor, b: e.b * factor, angleRad: e.angleRad }
}

export function intersectionArea (p: Box, q: Box): number {
  const width = Math.min(p.x + p.width, q.x + q.width) - Math.max(p.x, q.x)
  const height = Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** Intersection over union of two boxes. */
export function iou (p: Box, q: Box): number {
  const common = intersectionArea(p, q)
  return common / (p.width * p.height + q.width * q.height - common)
}

/** Angle brought into −π … π. */
export function wrapAngle (angleRad: number): number {
  return angleRad - TAU * Math.round(angleRad / TAU)
}

/** On the way from p to q, 0 to 1. */
export function between (p: Point, q: Point, share: number): Point {
  return { x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share }
}
