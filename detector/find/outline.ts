/** Where a seal's rim runs, and what speaks for it. A new shape joins this union, and the compiler lists the places. */
import type { Ellipse } from '../geometry.js'

export interface RingEvidence {
  /** Share of directions in which ink stands on the outline, 0 to 1. */
  rimSupport: number
  /** Share of twelve sectors with any rim, 0 to 1. */
  rimSpread: number
  /** Share of directions in which the paper just outside the rim is clean, 0 to 1. */
  clearOutside: number
  /** Ink in the ring under the rim where a seal's title stands, share of area. */
  textInk: number
  /** Changes between ink and paper along that ring, for one turn. */
  textEdges: number
  /** One number to compare hypotheses of one seal by. */
  score: number
}

export interface RingOutline {
  shape: 'round' | 'oval'
  ellipse: Ellipse
  evidence: RingEvidence
}

export type Outline = RingOutline
