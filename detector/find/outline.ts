/** Where a seal's rim runs, and what speaks for it. A new shape joins this union, and the compiler lists the places. */
import { edgePoint, ellipseBox, scaledEllipse, TAU, type Ellipse, type Point } from '../geometry.js'
import { polygonBox, sides } from '../polygon.js'
import type { Box } from '../seal.js'

export interface Evidence {
  /** Share of the outline on which ink stands, 0 to 1. */
  rimSupport: number
  /** Rings: share of twelve sectors with any rim. Straight sides: support of the weakest. 0 to 1. */
  rimSpread: number
  /** Share of the outline with clean paper just outside, 0 to 1. */
  clearOutside: number
  /** Ink where a seal's text stands, share of area. */
  textInk: number
  /** Changes between ink and paper there, for one turn. */
  textEdges: number
  /** One number to compare hypotheses of one seal by. */
  score: number
}

export interface RingOutline {
  shape: 'round' | 'oval'
  ellipse: Ellipse
  evidence: Evidence
}

export interface PolygonOutline {
  shape: 'rectangle' | 'diamond' | 'triangle'
  /** Clockwise, see polygon.ts for the first. */
  corners: Point[]
  /** Carved seals are filled with ink and their text is left out. */
  filled: boolean
  /** It may as well be the other: a frame has melted into its characters, or carved ones come close to the edge. */
  isUnclear?: boolean
  evidence: Evidence
}

export type Outline = RingOutline | PolygonOutline

export function isRing (outline: Outline): outline is RingOutline {
  return outline.shape === 'round' || outline.shape === 'oval'
}

/** Tight axis-aligned box, not rounded. */
export function outlineBox (outline: Outline): Box {
  return isRing(outline) ? ellipseBox(outline.ellipse) : polygonBox(outline.corners)
}

/**
 * Tight box of the part of an outline that lies in a picture, not rounded: what is left of a seal that the edge cuts is
 * narrower than the whole seal's box.
 */
export function visibleBox (outline: Outline, { width, height }: { width: number, height: number }): Box {
  const whole = outlineBox(outline)
  if (whole.x >= 0 && whole.y >= 0 && whole.x + whole.width < width && whole.y + whole.height < height) return whole
  const seen = pointsAlong(outline).filter(({ x, y }) => x > -1 && y > -1 && x < width && y < height)
  return seen.length > 0 ? polygonBox(seen) : whole
}

const pointsToATurn = 720

function pointsAlong (outline: Outline): Point[] {
  if (isRing(outline)) return Array.from({ length: pointsToATurn }, (_, k) => edgePoint(outline.ellipse, TAU * k / pointsToATurn))
  const perSide = pointsToATurn / outline.corners.length
  return sides(outline.corners).flatMap(([p, q]) => Array.from({ length: perSide }, (_, k) =>
    ({ x: p.x + (q.x - p.x) * k / perSide, y: p.y + (q.y - p.y) * k / perSide })))
}

/** The outline in other pixels: positions and lengths times `factor`, then moved. */
export function movedOutline<T extends Outline> (outline: T, factor: number, dx = 0, dy = 0): T {
  if (isRing(outline)) {
    const ellipse = scaledEllipse(outline.ellipse, factor)
    return { ...outline, ellipse: { ...ellipse, cx: ellipse.cx + dx, cy: ellipse.cy + dy } }
  }
  return { ...outline, corners: outline.corners.map(p => ({ x: p.x * factor + dx, y: p.y * factor + dy })) }
}
