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
export function tiltOf (view: Plane, threshold: number): number {
  const inked = new Int32Array(view.data.length)
  let count = 0
  for (let i = 0; i < inked.length; i++) if (view.data[i] > threshold) inked[count++] = i
  const places = inked.subarray(0, count)
  let best = { tilt: 0, rows: concentration(places, view, 0) * clearly }
  for (let tilt = -most; tilt <= most; tilt += step) {
    const rows = concentration(places, view, tilt)
    if (rows > best.rows) best = { tilt, rows }
  }
  return best.tilt
}

/** Sum of the squares of how much ink is in each row, the rows being tilted. */
function concentration (places: Int32Array, { width, height }: Plane, tilt: number): number {
  const margin = Math.ceil(width * most)
  const rows = new Uint32Array(height + 2 * margin)
  const slope = Math.tan(tilt)
  for (const i of places) {
    const x = i % width
    rows[Math.round((i - x) / width - (x - width / 2) * slope) + margin]++
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}
