/** Where lines of text lie in an upright view: runs of rows that hold ink. */
import type { Plane } from '../plane.js'

/** Runs of rows with at least `minInk` ink pixels, between the two heights; one empty row or two (`bridged`) do not part a line. */
export function textRows (
  view: Plane, threshold: number, minHeight: number, maxHeight: number, minInk: number, bridged = 2
): [number, number][] {
  const rows: [number, number][] = []
  let start = -1
  let empty = 0
  for (let y = 0; y <= view.height; y++) {
    let hits = 0
    if (y < view.height) for (let x = 0; x < view.width; x++) if (view.data[y * view.width + x] > threshold) hits++
    if (hits >= minInk) {
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
