/** An outline found in the work raster → the same at the raster's own pixels, on the seal's readable ink. */
import type { Ink } from '../ink/index.js'
import { isRing, movedOutline, type Outline, type RingOutline } from './outline.js'
import { shapeOf as shapeOfCorners } from './polygon.js'
import { refineEllipse } from './refine.js'
import { refineCorners } from './refine-corners.js'
import { shapeOf } from './ring.js'

export function settleOutline (ink: Ink, found: RingOutline, workScale: number): RingOutline
export function settleOutline (ink: Ink, found: Outline, workScale: number): Outline
export function settleOutline (ink: Ink, found: Outline, workScale: number): Outline {
  const local = movedOutline(found, ink.scale / workScale, -ink.left * ink.scale, -ink.top * ink.scale)
  if (!isRing(local)) {
    const corners = refineCorners(ink, ink.threshold, local.corners)
    return movedOutline({ ...local, corners, shape: shapeOfCorners(corners) }, 1 / ink.scale, ink.left, ink.top)
  }
  const ellipse = refineEllipse(ink, ink.threshold, local.ellipse, 180) ?? local.ellipse
  return movedOutline({ ...local, ellipse, shape: shapeOf(ellipse) }, 1 / ink.scale, ink.left, ink.top)
}
