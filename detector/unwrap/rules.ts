/** Rules that part the rows of a straight-sided seal: lines from rim to rim, which text may touch. */
import type { Plane } from '../plane.js'

/** Share of the width that a rule covers, worn or under print. */
const covered = 0.68
/** Rows beside it belong to it from one share of that on; the next two have the other at most, which beside strokes they have not. */
const edge = { own: 0.5, beside: 0.35 }
/** Thicker than this share of the height it is no rule. */
const thickest = 0.08
/** Only wide seals are ruled: in a square one, strokes of two characters cover a row. */
const wide = 1.3

export function withoutRules (view: Plane, threshold: number): Plane {
  const { width, height } = view
  if (width < wide * height) return view
  const coverage = coverageOfRows(view, threshold)
  const data = view.data.slice()
  for (let y = 0; y < height; y++) {
    if (coverage[y] < covered) continue
    let [top, bottom] = [y, y + 1]
    while (coverage[top - 1] > edge.own * coverage[y]) top--
    while (coverage[bottom] > edge.own * coverage[y]) bottom++
    const isAlone = [top - 2, top - 3, bottom + 1, bottom + 2].every(row => (coverage[row] ?? 0) < edge.beside * coverage[y])
    if (isAlone && bottom - top < thickest * height) data.fill(0, top * width, bottom * width)
    y = bottom
  }
  return { width, height, data }
}

/** The share of columns that hold ink in each row or beside it: a rule need not be quite level. */
function coverageOfRows ({ width, height, data }: Plane, threshold: number): Float32Array {
  const counts = new Uint32Array(height)
  for (let x = 0; x < width; x++) {
    // The first row that this column does not cover yet.
    let next = 0
    for (let y = 0; y < height; y++) {
      if (data[y * width + x] <= threshold) continue
      for (let row = Math.max(next, y - 1); row <= Math.min(height - 1, y + 1); row++) counts[row]++
      next = Math.min(height, y + 2)
    }
  }
  return Float32Array.from(counts, count => count / width)
}
