/**
 * A round seal seen at a slant, as it looks from straight above: stretched across its long axis until the rim is a circle. Text
 * stands at one depth under a circle's rim; under that of its slanted picture it does not.
 */
import type { Ellipse } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import { sampleLines } from './sample-lines.js'

/** Above this ratio of axes the slant is less than what the fit is sure of. */
const straight = 0.975
/** Kept round the rim, share of its radius. */
const margin = 0.08

export interface RingInk { ink: Ink, ellipse: Ellipse }

/** The same ink where it hardly slants. */
export function facedOn (ink: Ink, ellipse: Ellipse): RingInk {
  const { cx, cy, a, b, angleRad } = ellipse
  if (b / a > straight) return { ink, ellipse }
  const [cos, sin, squeeze] = [Math.cos(angleRad), Math.sin(angleRad), b / a]
  // Round the centre: from places over the flat seal to places in the picture.
  const xx = cos * cos + squeeze * sin * sin
  const xy = cos * sin * (1 - squeeze)
  const yy = sin * sin + squeeze * cos * cos
  const side = Math.ceil(2 * a * (1 + margin) * ink.scale)
  const first = 0.5 - side / 2
  const [x0, y0] = [(cx - ink.left) * ink.scale, (cy - ink.top) * ink.scale]
  const places = new Float64Array(4 * side)
  for (let y = 0; y < side; y++) {
    places.set([x0 + first * xx + (first + y) * xy, y0 + first * xy + (first + y) * yy, xx, xy], 4 * y)
  }
  const plane = sampleLines(ink, { count: side, length: side, places }, 'across')
  const half = first / ink.scale
  return { ink: { ...ink, ...plane, left: cx + half, top: cy + half }, ellipse: { ...ellipse, b: a, angleRad: 0 } }
}
