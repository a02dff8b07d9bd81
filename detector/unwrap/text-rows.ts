/** Where lines of text lie in an upright view: runs of rows that hold ink. */
import type { Plane } from '../plane.js'

/** Runs of rows with at least `minInk` ink pixels, between the two heights; one empty row or two (`bridged`) do not part a line. */
export function textRows (
  view: Plane, threshold: number, minHeight: number, maxHeight: number, minInk: number, bridged = 2
): [number, number][] {
  const rows: [number, number][] = []
  const ink = inkOfRows(view, threshold)
  let start = -1
  let empty = 0
  for (let y = 0; y <= view.height; y++) {
    if (y < view.height && ink[y] >= minInk) {
      if (start < 0) start = y
      empty = 0
    } else if (start >= 0 && (++empty > bridged || y === view.height)) {
      const end = y - empty + 1
      if (end - start >= minHeight && end - start <= maxHeight) rows.push([start, end])
      start = -1
      empty = 0
    }
  }
  return rows
}

/** Of the ink in its rows, what the emptiest row between two lines that touch holds at most. */
const valley = 0.4

/**
 * The rows, those higher than `tallest` parted where they are two lines that stand so close, or a little tilted, that no row between
 * them is empty.
 */
export function partedRows (view: Plane, threshold: number, rows: [number, number][], tallest: number): [number, number][] {
  return rows.flatMap(([top, bottom]): [number, number][] => {
    const height = bottom - top
    if (height < tallest) return [[top, bottom]]
    const ink = inkOfRows(view, threshold)
    const [first, last] = [Math.round(top + 0.3 * height), Math.round(bottom - 0.3 * height)]
    let at = first
    for (let y = first; y < last; y++) if (ink[y] < ink[at]) at = y
    const mean = ink.subarray(top, bottom).reduce((sum, count) => sum + count, 0) / height
    return ink[at] < valley * mean ? [[top, at], [at + 1, bottom]] : [[top, bottom]]
  })
}

/** Ink pixels in each row. */
export function inkOfRows ({ width, height, data }: Plane, threshold: number): Uint32Array {
  const ink = new Uint32Array(height)
  for (let y = 0; y < height; y++) for (let x = y * width; x < (y + 1) * width; x++) if (data[x] > threshold) ink[y]++
  return ink
}
