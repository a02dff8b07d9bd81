/**
 * How far lines of text are tilted in a view that should have them upright: the turn at which ink falls into the fewest rows. A title that
 * does not stand evenly over its seal, or has lost an end, turns the inside with it.
 */
import type { Plane } from '../plane.js'

/** Rad: farthest that is looked for, and between looks. */
const most = 0.21
const step = 0.0175
/** How much better ink must fall into rows than in the view as it is; noise always falls a little better somewhere. */
const clearly = 1.12

/** @returns rad, clockwise; 0 where the view is upright, or no turn is clearly better */
export function tiltOf ({ width, height, data }: Plane, threshold: number): number {
  const inked: [number, number][] = []
  for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++, i++) if (data[i] > threshold) inked.push([x - width / 2, y])
  const asItIs = concentration(inked, height, 0)
  let best = { tilt: 0, rows: asItIs * clearly }
  for (let tilt = -most; tilt <= most; tilt += step) {
    const rows = concentration(inked, height, tilt)
    if (rows > best.rows) best = { tilt, rows }
  }
  return best.tilt
}

/** Sum of the squares of how much ink is in each row, the rows being tilted. */
function concentration (inked: [number, number][], height: number, tilt: number): number {
  const margin = Math.ceil(height * most)
  const rows = new Float64Array(height + 2 * margin + 1)
  const slope = Math.tan(tilt)
  for (const [x, y] of inked) rows[Math.max(0, Math.min(rows.length - 1, Math.round(y - x * slope) + margin))]++
  return rows.reduce((sum, count) => sum + count * count, 0)
}
