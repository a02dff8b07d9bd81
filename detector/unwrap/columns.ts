/**
 * Columns of characters, read from right to left and each from the top, laid out as one line: the order of name
 * seals and of old square seals.
 */
import { withMats } from '../cv.js'
import type { Plane } from '../plane.js'
import { cut, trimColumns } from './strip.js'
import { inkOfRows, textRows } from './text-rows.js'

const lineHeight = 48

/** Null where there is no ink. */
export function joinedColumns (view: Plane, threshold: number): Plane | null {
  const characters = columnRanges(view, threshold).reverse().flatMap(([left, right]) => {
    const column = cut(view, left, 0, right, view.height)
    return cells(column, threshold)
  })
  return characters.length > 0 ? sideBySide(characters) : null
}

/** Left and right end of each column: where a stretch without ink parts them near the middle, or all in one. */
function columnRanges (view: Plane, threshold: number): [number, number][] {
  const turned = transposed(view)
  const runs = textRows(turned, threshold, 2, view.width, 1)
  if (runs.length === 0) return []
  const [left, right] = [runs[0][0], runs[runs.length - 1][1]]
  // One column is at least half as wide as its characters are high; anything wider than that holds two.
  if (right - left < view.height * 0.55) return [[left, right]]
  const split = emptiest(inkOfRows(turned, threshold), left + (right - left) * 0.3, left + (right - left) * 0.7)
  return [[left, split], [split, right]]
}

/** Characters of one column from the top: cut at the emptiest row between equal shares, as many as the column's shape suggests. */
function cells (column: Plane, threshold: number): Plane[] {
  const rows = textRows(column, threshold, 2, column.height, 1)
  if (rows.length === 0) return []
  const [top, bottom] = [rows[0][0], rows[rows.length - 1][1]]
  const inked = trimColumns(cut(column, 0, top, column.width, bottom), threshold, 1)
  const height = bottom - top
  const widest = Math.max(...rows.map(([from, to]) => to - from))
  // A gap that parts the column in two of like size says two characters; a tall single one stands alone.
  const ink = inkOfRows(inked, threshold)
  const split = emptiest(ink, height * 0.3, height * 0.7)
  const clean = ink[split] <= 1
  if (height < inked.width * 1.15 || (!clean && widest < inked.width * 1.5 && height < inked.width * 1.45)) return [inked]
  if (!clean && height > inked.width * 1.6 && height < inked.width * 2.6) return [inked]
  return [cut(inked, 0, 0, inked.width, split), cut(inked, 0, split, inked.width, inked.height)]
}

/** The row with the least ink between two; of rows alike the one nearest to the middle. */
export function emptiest (ink: Uint32Array, from: number, to: number): number {
  const middle = (from + to) / 2
  let best = Math.round(middle)
  for (let y = Math.round(from); y <= Math.round(to); y++) {
    if (ink[y] < ink[best] || (ink[y] === ink[best] && Math.abs(y - middle) < Math.abs(best - middle))) best = y
  }
  return best
}

export function transposed ({ width, height, data }: Plane): Plane {
  const result = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) result[x * height + y] = data[y * width + x]
  return { width: height, height: width, data: result }
}

/** Each brought to one height, with a gap between. */
export function sideBySide (characters: Plane[]): Plane {
  const gap = 6
  const scaled = characters.map(character => resized(character, lineHeight))
  const width = scaled.reduce((sum, character) => sum + character.width + gap, gap)
  const data = new Uint8Array(width * lineHeight)
  let left = gap
  for (const character of scaled) {
    for (let y = 0; y < lineHeight; y++) data.set(character.data.subarray(y * character.width, (y + 1) * character.width), y * width + left)
    left += character.width + gap
  }
  return { width, height: lineHeight, data }
}

/** Brought to a height; characters stretched beyond a third are brought back to nearly square. */
function resized ({ width, height, data }: Plane, wanted: number): Plane {
  const natural = width * wanted / height
  const columns = Math.max(8, Math.round(Math.min(wanted * 1.1, Math.max(natural, wanted * 0.77))))
  return withMats((cv, own) => {
    const source = own(cv.matFromArray(height, width, cv.CV_8UC1, data))
    const target = own(new cv.Mat())
    cv.resize(source, target, new cv.Size(columns, wanted), 0, 0, cv.INTER_AREA)
    return { width: columns, height: wanted, data: (target.data as Uint8Array).slice() }
  })
}
