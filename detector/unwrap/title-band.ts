/** The rows of one unrolled turn: where rim and inner lines end, and between which rows the title stands. */
import { textRuns, titleRuns, type TextRun } from './text-runs.js'
import { rowCoverage, type Turn } from './turn.js'

/** Rows of the turn for a share of b. */
export type RowsOf = (share: number) => number

/** Character heights that occur, as shares of b. */
const shortest = 0.15
export const tallest = 0.42

export interface TitleBand {
  /** Rows between which the characters stand, and the first one that is free of the rim. */
  top: number
  bottom: number
  clear: number
}

/** Where a first look is taken, shares of b under the rim: rows that hold the middle of most titles, but no code nor inner lines. */
const usualLook = [0.12, 0.23]
/** Small characters close under the rim, with a purpose line where titles stand elsewhere. */
export const shallowLook = [0.05, 0.14]

/** Where a title stands on a seal set upright, shares of a turn that starts at the bottom. */
const upper = { from: 0.25, to: 0.75 }

/** The title's rows, under a rim that ends at a row. */
export function bandUnder (turn: Turn, rimEnd: number, rows: RowsOf, look = usualLook): TitleBand {
  const middle = [Math.min(turn.height - 4, rimEnd + rows(look[0])), Math.min(turn.height - 2, rimEnd + rows(look[1]))]
  let [span] = textRuns(turn, middle[0], middle[1], 0.26 * turn.rowPx * rows(1))
  let band = titleBand(turn, span, rimEnd, rows)
  ;[span] = titleRuns(turn, band)
  band = titleBand(turn, span, rimEnd, rows)
  return band
}

/** The rows of a title that stands over the middle, as on a seal set upright: lines inside that reach its band have no say. */
export function bandOverMiddle (turn: Turn, rimEnd: number, rows: RowsOf): TitleBand {
  const span = { start: Math.round(turn.width * upper.from), end: Math.round(turn.width * upper.to) }
  return titleBand(turn, span, rimEnd, rows, (...row) => Math.max(bottomOfBand(...row), halfFull(...row)))
}

/** The first row that holds less than half of the fullest: above a star characters end there. The top where there is none. */
function halfFull (coverage: Float32Array, top: number, rows: RowsOf): number {
  let most = 0
  for (let y = top; y < Math.min(coverage.length - 1, top + rows(0.5)); y++) {
    if (y > top + rows(shortest) && coverage[y] < most / 2) return y
    most = Math.max(most, coverage[y])
  }
  return top
}

/** Last row of a second ring, under which the title of a seal with two rings of text stands; null where there is none. */
export function innerRing (turn: Turn, rimEnd: number, rows: RowsOf): number | null {
  const coverage = rowCoverage(turn)
  for (let y = rimEnd + rows(0.1); y < Math.min(turn.height - rows(0.2), rimEnd + rows(0.34)); y++) {
    if (coverage[y] < 0.75) continue
    while (y < turn.height - 1 && coverage[y] > 0.4) y++
    return y
  }
  return null
}

/** Last row of the rim and of the inner lines that follow it closely. */
export function endOfRim (turn: Turn, rows: RowsOf): number {
  const coverage = rowCoverage(turn)
  const within = rows(0.16)
  let peak = 0
  for (let y = 0; y < within; y++) if (coverage[y] > coverage[peak]) peak = y
  let end = peak
  while (end < turn.height - 1 && coverage[end] > Math.max(0.25, coverage[peak] * 0.45)) end++
  let inner = -1
  for (let y = end + 1; y < end + rows(0.09); y++) if (coverage[y] > 0.62 && coverage[y] > (coverage[inner] ?? 0)) inner = y
  if (inner > 0) for (end = inner; end < turn.height - 1 && coverage[end] > 0.4;) end++
  return end
}

/** Rows of the title, from the columns that hold it: the gap and a code on the lower arc have no say. */
function titleBand (turn: Turn, span: TextRun, rimEnd: number, rows: RowsOf, bottomOf = bottomOfBand): TitleBand {
  const coverage = rowCoverage(turn, span.start, Math.max(10, span.end - span.start + 1))
  const search = rows(0.12)
  let least = 1
  for (let y = rimEnd; y < rimEnd + search * 0.7; y++) least = Math.min(least, coverage[y])
  let clear = rimEnd
  while (clear < turn.height - 1 && coverage[clear] > least * 1.25 + 0.012) clear++
  let top = clear
  while (top < rimEnd + search && coverage[top] < least + 0.012) top++
  top = Math.max(rimEnd, top - 1)
  return { top, bottom: bottomOf(coverage, top, rows), clear }
}

/** The first row under the characters that holds next to nothing, else the emptiest where characters may end. */
function bottomOfBand (coverage: Float32Array, top: number, rows: RowsOf): number {
  const last = coverage.length - 2
  let sum = 0
  for (let y = top; y < Math.min(last, top + rows(tallest)); y++) {
    sum += coverage[y]
    const mean = sum / (y - top + 1)
    if (y > top + rows(shortest) && coverage[y] < Math.max(0.015, 0.13 * mean)) return y
  }
  let best = Math.min(last, top + 2 * rows(shortest))
  let least = Infinity
  for (let y = top + rows(0.2); y < Math.min(last, top + rows(0.37)); y++) {
    // Of two rows alike, the nearer to the rim: inner lines lie deeper.
    const value = (coverage[y - 1] + coverage[y] + coverage[y + 1]) / 3 + 0.0012 * (y - top)
    if (value < least) { least = value; best = y }
  }
  return best
}
