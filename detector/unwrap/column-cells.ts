/**
 * Columns of square characters, read from right to left and each from the top: old square seals of authorities. Found
 * where a view's ink falls into columns with paper between them, whose characters are about as high as the columns are wide.
 */
import type { Plane } from '../plane.js'
import { emptiest, sideBySide, transposed } from './columns.js'
import { cut } from './strip.js'
import { inkOfRows, textRows } from './text-rows.js'

/** A character is at most this many times as high as its column is wide, and at least this much. */
const highest = 1.25
const lowest = 0.5
const mostColumns = 5
/** Rows that are further apart than columns by this share of a column's width are lines. */
const apart = 0.12
/** A seal so many times as high as wide holds no lines, so that what seems one column of wide characters is several. */
const tall = 1.8

/** All characters side by side as one line, or null where the view holds no such columns, or fewer. */
export function columnCells (view: Plane, threshold: number, fewest = 2): Plane | null {
  const columns = columnsOf(view, threshold)
  const widths = columns.map(([left, right]) => right - left)
  const widest = Math.max(...widths)
  if (columns.length < fewest || columns.length > mostColumns || Math.min(...widths) < widest * 0.75) return null
  const ranges = columns.map(([left, right]) => cellsOf(cut(view, left, 0, right, view.height), widest, threshold))
  const counts = ranges.map(({ length }) => length).reverse()
  // All columns are of one length, but for the last.
  if (Math.min(...counts) < 2 || Math.max(...counts.slice(0, -1)) > Math.min(...counts.slice(0, -1)) + 1) return null
  // Lines stand further from each other than the characters in them, and so do columns; two rows of a name may stand anyhow.
  if (fewest < 3 && view.height < tall * view.width && meanGap(ranges) - meanGap([columns]) > apart * widest) return null
  const cells = columns.map(([left, right], i) => ranges[i].map(([top, bottom]) => cut(view, left, top, right, bottom)))
  return sideBySide(cells.reverse().flat())
}

/** From the end of each range to the start of the next. */
function meanGap (runs: [number, number][][]): number {
  const gaps = runs.flatMap(ranges => ranges.slice(1).map(([start], i) => start - ranges[i][1]))
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
}

/** Left and right end of each: parted by paper or, in a tall view, where ink is least, each about as wide as from row to row. */
function columnsOf (view: Plane, threshold: number): [number, number][] {
  const turned = transposed(view)
  const columns = textRows(turned, threshold, view.width * 0.06, view.width, 2, 0)
  if (columns.length !== 1 || view.height < tall * view.width) return columns
  const tops = textRows(view, threshold, 2, view.height, 2).map(([top]) => top)
  const pitches = tops.slice(1).map((top, i) => top - tops[i]).sort((a, b) => a - b)
  const [[left, right]] = columns
  const count = Math.max(1, Math.round((right - left) / pitches[pitches.length >> 1]))
  const ink = inkOfRows(turned, threshold)
  const width = (right - left) / count
  const ends = Array.from({ length: count - 1 }, (_, i) => emptiest(ink, left + (i + 0.9) * width, left + (i + 1.1) * width))
  return [left, ...ends].map((start, i) => [start, ends[i] ?? right])
}

/** Runs of rows, brought together while they make no more than one character. */
function cellsOf (column: Plane, width: number, threshold: number): [top: number, bottom: number][] {
  const cells: [number, number][] = []
  for (const [top, bottom] of textRows(column, threshold, 1, column.height, 1, 0)) {
    const last = cells[cells.length - 1]
    const joined = last && (bottom - last[0] <= width || bottom - top < lowest * width || last[1] - last[0] < lowest * width)
    if (joined && bottom - last[0] <= width * highest) last[1] = bottom
    else cells.push([top, bottom])
  }
  return cells
}
