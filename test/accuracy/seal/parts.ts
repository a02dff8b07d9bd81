/**
 * What a seal is drawn of, in its own coordinates: origin at its centre, y down, pixels, unturned.
 * A layout (round.ts, oval.ts, …) makes a SealDrawing; svg.ts draws it; nothing here knows a page.
 */
import type { SealShape } from '../../../detector/seal.js'
import type { FaceName } from '../type/faces.js'

export interface Point { x: number, y: number }

/** One character: its middle, its turn (clockwise on screen) and its cell. */
export interface Cell {
  character: string
  x: number
  y: number
  angleRad: number
  /** Width the em square is squeezed to. */
  width: number
  height: number
  /** Another face than the seal's, for lines set apart. */
  face?: FaceName
  weight?: number
}

export type Part =
  | { kind: 'ellipse', rx: number, ry: number, stroke: number }
  | { kind: 'polygon', points: Point[], stroke: number, filled: boolean, corner: number }
  | { kind: 'line', from: Point, to: Point, stroke: number }
  | { kind: 'text', cells: Cell[] }
  /** Carved out of the ink: white characters on a filled seal. */
  | { kind: 'carved', cells: Cell[] }

export interface SealDrawing {
  shape: SealShape
  /** Which layout drew it, for the tables: 'round-star', 'oval-invoice', … */
  layout: string
  /** Outer size, unturned. */
  width: number
  height: number
  parts: Part[]
  face: FaceName
  weight: number
  title: string
  /** Other readings that are as right: small name seals may be read by rows. */
  titleAlternatives?: string[]
  others: string[]
  /** Cell of a title character: what the reader has to make out. */
  titleCell: { width: number, height: number }
}
