/**
 * A line under the star may be wider than the inside of the title's ring there, and end between the title's first and last
 * characters: what the inside cuts off of it is looked for beyond.
 */
import type { Plane } from '../plane.js'
import { inkedColumns, cut } from './strip.js'

export type Row = [top: number, bottom: number]

/** All lengths are shares of the line's height. */
const ends = {
  /** A line that comes so near to the end of the inside may go on. */
  near: 1.1,
  /** Further than this it does not. */
  reach: 1.4,
  /** Paper that wide is its end, */
  paper: 0.55,
  /** and so are that many columns in which ink stands right above or below, between these distances: characters of the title. */
  crossing: 0.3,
  above: [0.06, 0.22],
  /** Of the characters that the inside may have cut into, this much is taken from beyond it. */
  again: 1.1,
}

/**
 * The line with its ends, on a plane of its own, or null where the inside holds all of it.
 * @param inside the upright view without what is outside of the title's ring
 * @param whole the same with all that is inside the rim
 * @param reach half of the inside's width, px, for each row
 */
export function withEnds (inside: Plane, whole: Plane, reach: Float64Array, [top, bottom]: Row, threshold: number): Plane | null {
  const { width } = inside
  const height = bottom - top
  const [left, right] = inkedColumns(cut(inside, 0, top, width, bottom), threshold, 0)
  const least = Math.min(...reach.subarray(top, bottom))
  const isNear = (fromMiddle: number) => least - fromMiddle < ends.near * height
  const first = isNear(width / 2 - left) ? goesOn(whole, left, -1, top, bottom, threshold) : left
  const last = isNear(right - width / 2) ? goesOn(whole, right - 1, 1, top, bottom, threshold) : right - 1
  if (first === left && last === right - 1) return null
  const from = first < left ? left + ends.again * height : first
  const to = last >= right ? right - ends.again * height : last
  const data = new Uint8Array(inside.data.length)
  for (let i = 0; i < data.length; i++) {
    const x = i % width
    if (x >= first && x <= last) data[i] = (x > from && x < to ? inside : whole).data[i]
  }
  return { width, height: inside.height, data }
}

/** The last column that is the line's, going out from a column that is. */
function goesOn ({ width, data }: Plane, from: number, step: 1 | -1, top: number, bottom: number, threshold: number): number {
  const height = bottom - top
  const inkOf = (x: number, start: number, end: number) => {
    let ink = 0
    for (let y = Math.max(0, Math.round(start)); y < Math.round(end); y++) if (data[y * width + x] > threshold) ink++
    return ink
  }
  const [near, far] = ends.above.map(share => share * height)
  let last = from
  let crossing = 0
  for (let x = from + step; x >= 0 && x < width && Math.abs(x - from) <= ends.reach * height; x += step) {
    if (inkOf(x, top - far, top - near) + inkOf(x, bottom + near, bottom + far) > 1) crossing++
    if (crossing > ends.crossing * height || Math.abs(x - last) > ends.paper * height) break
    if (inkOf(x, top, bottom) > 0) last = x
  }
  return last
}
