/** Makes seals whose title can be read: a seal too small for its title is drawn larger. */
import { composeSeal, type Composer, type SealKind } from '../seal/compose.js'
import type { SealDrawing } from '../seal/parts.js'
import { scaleDrawing } from '../seal/scale.js'

/** A seal of about this size, enlarged until a title character is at least `narrowest` px wide. */
export function legibleSeal (kind: SealKind, size: number, narrowest: number, composer: Composer): SealDrawing {
  const drawing = composeSeal(kind, size, composer)
  const factor = narrowest / drawing.titleCell.width
  return factor > 1 ? scaleDrawing(drawing, factor) : drawing
}

/** Width and height of the box that the turned seal needs. */
export function reachOf (drawing: SealDrawing, turnRad: number): { width: number, height: number } {
  const cos = Math.abs(Math.cos(turnRad))
  const sin = Math.abs(Math.sin(turnRad))
  const { width, height } = drawing
  return drawing.shape === 'round' || drawing.shape === 'oval'
    ? { width: Math.hypot(width * cos, height * sin), height: Math.hypot(width * sin, height * cos) }
    : { width: width * cos + height * sin, height: width * sin + height * cos }
}
