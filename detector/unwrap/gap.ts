/**
 * Where a title starts: on a ring, text runs clockwise from the end of the widest gap to its beginning.
 */
import { columnCoverage, modulo, type Turn } from './turn.js'

export interface TitleSpan {
  /** First and last column of the title; `end` may pass the strip's width. */
  start: number
  end: number
  /** Width of the gap in columns, 0 where none stands out. */
  gap: number
}

/** @param characterPx height of a character, px: gaps between characters are smaller than this, the title's gap is wider. */
export function titleSpan (turn: Turn, fromRow: number, toRow: number, characterPx: number): TitleSpan {
  const occupied = columnCoverage(turn, fromRow, toRow)
  const reach = Math.max(3, Math.round(characterPx * 0.5 / turn.columnPx))
  const smooth = smoothed(occupied, reach)
  const sorted = Float32Array.from(smooth).sort()
  const quiet = Math.max(0.03, sorted[Math.round(turn.width * 0.75)] * 0.2)
  const gap = longestRun(smooth, quiet)
  if (gap.length < turn.width / 90) return withoutGap(occupied, turn.width)
  return edgesOfGap(occupied, gap, Math.max(2, Math.round(characterPx * 0.45 / turn.columnPx)))
}

/** Circular moving average. */
function smoothed (values: Float32Array, reach: number): Float32Array {
  const result = new Float32Array(values.length)
  let sum = 0
  for (let d = -reach; d <= reach; d++) sum += values[modulo(d, values.length)]
  for (let x = 0; x < values.length; x++) {
    result[x] = sum / (2 * reach + 1)
    sum += values[modulo(x + reach + 1, values.length)] - values[modulo(x - reach, values.length)]
  }
  return result
}

interface Run { start: number, length: number }

/** Longest circular run below `limit`. */
function longestRun (values: Float32Array, limit: number): Run {
  let best: Run = { start: 0, length: 0 }
  let start = -1
  for (let x = 0; x < 2 * values.length; x++) {
    if (values[x % values.length] >= limit) { start = -1; continue }
    if (start < 0) start = x
    const length = Math.min(values.length, x - start + 1)
    if (length > best.length) best = { start, length }
  }
  return best
}

/** The smoothed gap ends inside ink or short of it; walk both ends to where ink really begins. */
function edgesOfGap (occupied: Float32Array, gap: Run, near: number): TitleSpan {
  const width = occupied.length
  const inked = (x: number) => occupied[modulo(x, width)] > 0.03
  const inkedAhead = (x: number, step: 1 | -1) => {
    let hits = 0
    for (let d = 0; d < near; d++) if (inked(x + step * d)) hits++
    return hits
  }
  const middle = gap.start + gap.length / 2
  let start = gap.start + gap.length
  while (start > middle && inkedAhead(start - 1, -1) >= 2) start--
  for (let limit = start + width / 4; !inked(start) && start < limit;) start++
  let end = gap.start - 1 + width
  while (end < middle + width && inkedAhead(end + 1, 1) >= 2) end++
  for (let limit = end - width / 4; !inked(end) && end > limit;) end--
  return { start, end, gap: gap.length }
}

/** A title all round: cut where a twelfth of the turn holds least ink. */
function withoutGap (occupied: Float32Array, width: number): TitleSpan {
  const sums = smoothed(occupied, Math.round(width / 24))
  let least = 0
  for (let x = 1; x < width; x++) if (sums[x] < sums[least]) least = x
  return { start: least, end: least + width - 1, gap: 0 }
}
