/**
 * Reads the layout of a ring seal off one unrolled turn: rim and inner lines, the band of rows in which the
 * title stands, and where round the ring it starts and ends.
 */
import type { Ellipse } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import { characterColumns, titleRuns, type TextRun } from './text-runs.js'
import { bandOverMiddle, bandUnder, endOfRim, innerRing, shallowLook, tallest, type TitleBand } from './title-band.js'
import { turnOf, type Turn } from './turn.js'

export interface RingLayout {
  turn: Turn
  /** Depth at which rim and inner lines end, px under the outline. */
  rimEnd: number
  /** Depths between which the title's characters stand, px. */
  bandTop: number
  bandBottom: number
  /** Arc lengths at which the title starts and ends, px along the turn's arc. */
  titleFrom: number
  titleTo: number
  /** What the title leaves free of the turn, as a share. */
  gapShare: number
}

export interface LayoutHypothesis extends RingLayout {
  /** Whether its gaps are not to be trusted: the title may stand anywhere in the band. */
  wholeTurn: boolean
  /** Whether other text stands in its band, which may be what a faint character or print has parted from the title. */
  isParted: boolean
  /** Where the title stands under a second ring, the text between that and the rim. */
  outside?: RingLayout
}

/** How much wider than between characters the gaps between words are; only those at the ends of a text are wider still. */
const apartWords = 1.6

/** A run at least this wide, in heights of a character, may be text. */
const leastText = 0.4

/** Share of a turn that a long title takes up. */
const long = 0.45

/** The likeliest layout. */
export function ringLayout (ink: Ink, ellipse: Ellipse): RingLayout {
  return ringLayouts(ink, ellipse).next().value as RingLayout
}

/** The likeliest layout first, then others that may be right where its title cannot be read: no two alike. */
export function * ringLayouts (ink: Ink, ellipse: Ellipse): Generator<LayoutHypothesis> {
  const turn = turnOf(ink, ellipse)
  const rows = (share: number) => Math.round(share * ellipse.b / turn.rowPx)
  const rimEnd = endOfRim(turn, rows)
  const band = bandUnder(turn, rimEnd, rows)
  const seen: [TitleBand, TextRun][] = []
  const isNew = (band: TitleBand, run: TextRun) => {
    if (run.end - run.start < turn.width * 0.12) return false
    const apart = (p: number, q: number, r: number, s: number) => Math.abs(p - q) + Math.abs(r - s)
    const same = ([seenBand, seenRun]: [TitleBand, TextRun]) =>
      apart(seenBand.top, band.top, seenBand.bottom, band.bottom) < rows(0.05) &&
      apart(seenRun.start, run.start, seenRun.end, run.end) < turn.width * 0.02
    return !seen.some(same) && seen.push([band, run]) > 0
  }
  const [first, second] = titleRuns(turn, band)
  const isParted = second !== undefined && second.end - second.start > leastText * characterColumns(turn, band)
  yield { ...layoutOf(turn, band, first), isParted }
  seen.push([band, first])
  yield layoutOf(turn, band, first, true)
  const words = titleRuns(turn, band, apartWords)[0]
  const ring = innerRing(turn, rimEnd, rows)
  if (ring !== null) {
    const inner = bandUnder(turn, ring, rows)
    const [run] = titleRuns(turn, inner)
    if (run && isNew(inner, run)) yield { ...layoutOf(turn, inner, run), outside: layoutOf(turn, band, words) }
  }
  const hypotheses: [TitleBand, TextRun | undefined][] = []
  const shallow = bandUnder(turn, rimEnd, rows, shallowLook)
  hypotheses.push([shallow, titleRuns(turn, shallow)[0]])
  const deeper = { ...band, bottom: Math.min(turn.height - 1, band.top + Math.round(1.35 * (band.bottom - band.top))) }
  if (deeper.bottom - deeper.top < rows(tallest + 0.04)) hypotheses.push([deeper, titleRuns(turn, deeper)[0]])
  const over = bandOverMiddle(turn, rimEnd, rows)
  hypotheses.push([over, titleRuns(turn, over)[0]])
  const parted = titleRuns(turn, band, 0.5)
  hypotheses.push([band, parted[0]], [band, parted[1]], [band, second], [band, words])
  // Two arcs that meet at both sides leave no gap: one of them stands over the short axis.
  if (first.end - first.start > turn.width * 0.66) {
    const half = Math.round(turn.width * 0.285)
    for (const start of [turn.width / 2 - half, turn.width - half]) hypotheses.push([band, { start, end: start + 2 * half }])
  }
  for (const [hypothesis, run] of hypotheses) {
    if (!run || !isNew(hypothesis, run)) continue
    yield layoutOf(turn, hypothesis, run)
    // A faint character may have parted a long title; seen in this band for the first time, it is shown whole.
    if (hypothesis === deeper && run.end - run.start > turn.width * long) yield layoutOf(turn, deeper, run, true)
  }
}

function layoutOf (turn: Turn, band: TitleBand, run: TextRun, wholeTurn = false): LayoutHypothesis {
  const depth = (row: number) => turn.top + row * turn.rowPx
  const columns = Math.max(20, Math.min(turn.width, run.end - run.start))
  return {
    turn,
    rimEnd: depth(band.clear),
    bandTop: depth(band.top),
    bandBottom: depth(band.bottom),
    titleFrom: run.start * turn.columnPx,
    titleTo: (run.start + columns) * turn.columnPx,
    gapShare: 1 - columns / turn.width,
    wholeTurn,
    isParted: false,
  }
}
