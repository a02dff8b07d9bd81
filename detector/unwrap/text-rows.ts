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

/** Ink pixels in each row. */
export function inkOfRows ({ width, height, data }: Plane, threshold: number): Uint32Array {
  const ink = new Uint32Array(height)
  for (let y = 0; y < height; y++) for (let x = y * width; x < (y + 1) * width; x++) if (data[x] > threshold) ink[y]++
  return ink
}
