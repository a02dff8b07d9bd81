/**
 * The text on the lower arc, between the title's end and its start: feet to the rim, read counter-clockwise. How deep
 * it reaches says what it is: a code's figures are about a third as high as the title, a second line is higher.
 */
import type { Ellipse } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import { inkLevels } from '../ink/ink-levels.js'
import type { Plane } from '../plane.js'
import { unwrapArc } from './arc.js'
import type { RingLayout } from './ring-layout.js'
import { cut, darkOnWhite, inkShare, trimColumns, type Strip } from './strip.js'
import { modulo, rowCoverage } from './turn.js'

const height = 40
/** Highest figures of a code, share of b. */
const codeHeight = 0.15
/**
 * A code's ends stand beside or under the title's: so many heights beyond the free arc it is followed, from figure to figure, none farther
 * from the last than this.
 */
const beyond = { heights: 2, gap: 0.4 }

/** A second rim inside the first covers its rows, and is not further from it, share of b. */
const rims = { coverage: 0.85, apart: 0.12 }
/** Share of a row that is ink: of rows of text the least, alone and of the fullest of them, and what that one has at least. */
const faint = { row: 0.012, ofMost: 0.12, band: 0.03 }

interface TextDepths {
  /** Where the rim above it ends. */
  rim: number
  top: number
  bottom: number
  /** Free rows part it from what stands further in. */
  isParted: boolean
}

export interface LowerArc {
  strip: Strip
  /**
   * Depth at which it ends, px under the outline. Left out where no free rows part it from what stands further in: it may then be
   * the ends of a straight line.
   */
  bottom?: number
}

/** Null where the lower arc is too short for text or holds no ink. */
export function lowerArc (ink: Ink, ellipse: Ellipse, layout: RingLayout): LowerArc | null {
  const { arc } = layout.turn
  const free = arc.total - (layout.titleTo - layout.titleFrom)
  const off = Math.min(0.1 * free, (layout.bandBottom - layout.bandTop) * 0.25)
  const from = layout.titleTo + off
  const to = layout.titleFrom + arc.total - off
  if (to - from < ellipse.b * 0.4) return null
  const rows = textDepths(layout, from, to, ellipse.b)
  if (!rows) return null
  const { rim, top, bottom, isParted } = rows
  const deep = bottom - top
  const isCode = deep < codeHeight * ellipse.b
  // Figures that fill the strip's height are read with doubt.
  const pad = deep * (isCode ? 0.3 : 0.1)
  const aside = isCode ? beyond.heights * deep : 0
  const window = { from: from - aside, to: to + aside, top: Math.max(rim, top - pad), bottom: bottom + pad }
  const length = window.to - window.from
  const width = Math.min(2500, Math.round(length * height / (window.bottom - window.top)))
  if (width < 40) return null
  const whole = unwrapArc(ink, arc, window, width, height, true)
  const levels = inkLevels(whole.data, ink)
  const columns = width / length
  const run = followed(whole, levels.threshold, aside * columns, beyond.gap * deep * columns)
  const strip = trimColumns(run, levels.threshold, 8)
  if (strip.width < 60 || inkShare(strip, levels.threshold) < 0.03) return null
  return { strip: { role: isCode ? 'code' : 'line', image: darkOnWhite(strip, levels, 4) }, ...isParted ? { bottom } : {} }
}

/** The strip without its ends, `aside` columns wide, but for what goes on from the middle without a gap of more than `gap` columns. */
function followed (strip: Plane, threshold: number, aside: number, gap: number): Plane {
  const reach = Math.max(1, Math.round(gap))
  const isFree = (from: number, to: number) => {
    const part = cut(strip, Math.max(0, from), 0, Math.min(strip.width, to), strip.height)
    return inkShare(part, threshold) === 0
  }
  let [left, right] = [Math.round(aside), Math.round(strip.width - aside)]
  while (left > 0 && !isFree(left - reach, left)) left--
  while (right < strip.width && !isFree(right, right + reach)) right++
  return cut(strip, left, 0, right, strip.height)
}

/** The row at which the rim ends, the blur under it included, and under a second one that is not further down than `last`. */
function afterRim (coverage: Float32Array, from: number, last: number): number {
  let end = from
  for (let row = from; row <= last; row++) if (coverage[row] > rims.coverage) end = row
  while (end < last && coverage[end + 1] < coverage[end]) end++
  return end
}

/** Depths between which the text stands: the first rows under the rim that hold ink, down to the first that hold none, if there are any. */
function textDepths ({ turn, rimEnd, bandBottom }: RingLayout, from: number, to: number, b: number): TextDepths | null {
  const columns = Math.round((to - from) / turn.columnPx)
  const coverage = rowCoverage(turn, modulo(Math.round(from / turn.columnPx), turn.width), columns)
  const row = (depth: number) => Math.round((depth - turn.top) / turn.rowPx)
  const last = Math.min(turn.height - 1, row(bandBottom))
  const rim = afterRim(coverage, row(rimEnd), Math.min(last, row(rimEnd + rims.apart * b)))
  let top = rim
  while (top < last && coverage[top] < faint.row) top++
  let bottom = top
  let most = 0
  const isText = (at: number) => at - top < 3 || coverage[at] > Math.max(faint.row, faint.ofMost * most)
  while (bottom < last && isText(bottom)) most = Math.max(most, coverage[bottom++])
  const depth = (at: number) => turn.top + at * turn.rowPx
  const deep = (bottom - top) * turn.rowPx
  return deep < 0.045 * b || most < faint.band ? null : { rim: depth(rim), top: depth(top), bottom: depth(bottom), isParted: bottom < last }
}
