/**
 * Where a title starts and ends on a ring. A turn holds several runs of text: the title, often a code or a
 * second line on the lower arc, and the ends of lines that reach out from the inside. Within a run,
 * characters follow each other at an even pitch; between runs the gap is out of line with the others.
 */
import { withoutBlobs } from './blobs.js'
import { columnCoverage, modulo, type Turn } from './turn.js'

export interface TextRun {
  /** First and last column; `end` may pass the strip's width. */
  start: number
  end: number
}

/** The rows in which a band of characters stands. */
export interface Band { top: number, bottom: number }

/**
 * Runs of text whose characters stand in the band, longest first. `apart` above 1 parts at wider gaps only, below 1 at
 * narrower ones too.
 */
export function titleRuns (turn: Turn, band: Band, apart = 1): TextRun[] {
  return runsOf(charactersIn(turn, band.top, band.bottom), characterColumns(turn, band), apart)
}

/** How many columns a character takes that is as wide as the band is high. */
export function characterColumns ({ rowPx, columnPx }: Turn, { top, bottom }: Band): number {
  return (bottom - top) * rowPx / columnPx
}

/**
 * How far each column is filled by characters, not by a code's figures, which stay above the band's middle, nor by the
 * ends of inner lines, which stay below it. A column counts by its middle; or where it has strokes above and below, as
 * in 工; or where its ink is connected with such a middle, as 广 reaches out from its one leg.
 */
function charactersIn (turn: Turn, top: number, bottom: number): Float32Array {
  const height = bottom - top
  const row = (share: number) => top + Math.round(height * share)
  const middle = columnCoverage(turn, row(0.4), Math.max(row(0.8), top + 4))
  const upper = columnCoverage(turn, row(0.05), row(0.35))
  const lower = columnCoverage(turn, row(0.7), row(0.95))
  const connected = connectedColumns(turn, top, bottom)
  return middle.map((share, x) => Math.max(share, Math.min(upper[x], lower[x]), connected[x]))
}

/**
 * Share of each column filled by blobs that reach into the middle. The topmost rows are left out: rests of the rim would
 * join all that stands there.
 */
function connectedColumns ({ width, ink }: Turn, top: number, bottom: number): Float32Array {
  const first = top + 2
  const height = Math.max(6, bottom - first)
  const counted = new Float32Array(width)
  const band = { width, height, data: ink.subarray(first * width, (first + height) * width) }
  const kept = withoutBlobs(band, 0, blob => blob.top > 0.72 * height || blob.top + blob.height < 0.45 * height)
  for (let i = 0; i < kept.data.length; i++) if (kept.data[i] > 0) counted[i % width] += 1 / height
  return counted
}

/** Runs of text seen in some rows, longest first. `characterPx`: about the height of a character. */
export function textRuns (turn: Turn, fromRow: number, toRow: number, characterPx: number): TextRun[] {
  return runsOf(columnCoverage(turn, fromRow, toRow), characterPx / turn.columnPx)
}

/** One run of the whole turn where no gap stands out. */
function runsOf (occupied: Float32Array, character: number, strictness = 1): TextRun[] {
  const width = occupied.length
  const pieces = withoutSpecks(inkedPieces(occupied), occupied, character)
  if (pieces.length === 0) return [wholeTurn(occupied)]
  const gaps = pieces.map((_, i) => gapAfter(pieces, i, width))
  const apart = apartFrom(gaps, pitchOf(pieces, width, character)) * strictness
  const first = gaps.findIndex(gap => gap >= apart)
  if (first < 0) return [wholeTurn(occupied)]
  const runs: TextRun[] = []
  let start = pieces[(first + 1) % pieces.length].start
  for (let k = 1; k <= pieces.length; k++) {
    const i = (first + k) % pieces.length
    if (gaps[i] < apart) continue
    const length = modulo(pieces[i].end - start, width)
    runs.push({ start, end: start + length })
    start = pieces[(i + 1) % pieces.length].start
  }
  return runs.sort((p, q) => (q.end - q.start) - (p.end - p.start))
}

/** Circular stretches of inked columns; `end` is the last inked one and may pass the width. */
function inkedPieces (occupied: Float32Array): TextRun[] {
  const width = occupied.length
  const inked = (x: number) => occupied[modulo(x, width)] > 0.03
  const pieces: TextRun[] = []
  const origin = occupied.findIndex((_, x) => !inked(x))
  if (origin < 0) return []
  let start = -1
  for (let x = origin; x <= origin + width; x++) {
    if (inked(x) && start < 0) start = x
    if (!inked(x) && start >= 0) {
      pieces.push({ start, end: x - 1 })
      start = -1
    }
  }
  return pieces
}

/** Drops what is too narrow and too thin for any stroke. */
function withoutSpecks (pieces: TextRun[], occupied: Float32Array, character: number): TextRun[] {
  return pieces.filter(({ start, end }) => {
    let ink = 0
    for (let x = start; x <= end; x++) ink += occupied[modulo(x, occupied.length)]
    return ink > character * 0.012
  })
}

/** Empty columns between a piece and the next, round the turn. */
function gapAfter (pieces: TextRun[], i: number, width: number): number {
  const next = pieces[(i + 1) % pieces.length].start
  return pieces.length === 1 ? width - (pieces[0].end - pieces[0].start) : modulo(next - pieces[i].end, width)
}

/** From one character's start to the next one's, as far as pieces tell: characters may touch, or fall apart in two. */
function pitchOf (pieces: TextRun[], width: number, character: number): number {
  const starts = characterStarts(pieces, character)
  const steps = starts.map((start, i) => modulo(starts[(i + 1) % starts.length] - start, width)).sort((p, q) => p - q)
  const usual = steps[Math.floor(steps.length * 0.6)]
  // Wider steps are those of a title set wide where most are alike.
  const alike = steps.filter(step => Math.abs(step - usual) < 0.15 * usual).length
  const widest = steps.length > 3 && alike > steps.length / 2 ? 3 : 1.2
  return Math.min(widest * character, Math.max(0.5 * character, usual))
}

/** Where characters start: pieces with little between them that are no wider than one character are one. */
function characterStarts (pieces: TextRun[], character: number): number[] {
  const starts: number[] = []
  let end = -Infinity
  for (const piece of pieces) {
    const last = starts[starts.length - 1]
    const joined = starts.length > 0 && piece.start - end < 0.35 * character && piece.end - last < 1.1 * character
    if (!joined) starts.push(piece.start)
    end = piece.end
  }
  return starts
}

/**
 * From this width on, a gap parts two runs. A bracket fills half of its cell, so that beside it half a character stays
 * empty; what is parted too little, the recogniser's confidence still trims.
 */
function apartFrom (gaps: number[], pitch: number): number {
  const usual = gaps.filter(gap => gap < 1.3 * pitch).sort((p, q) => p - q)
  const typical = usual.length > 2 ? usual[Math.floor(usual.length * 0.6)] : 0
  return typical + 0.75 * pitch
}

/** A title all round: cut where a twelfth of the turn holds least ink. */
function wholeTurn (occupied: Float32Array): TextRun {
  const width = occupied.length
  const reach = Math.round(width / 24)
  let least = 0
  let leastInk = Infinity
  for (let x = 0; x < width; x++) {
    let ink = 0
    for (let d = -reach; d <= reach; d++) ink += occupied[modulo(x + d, width)]
    if (ink < leastInk) { leastInk = ink; least = x }
  }
  return { start: least, end: least + width - 1 }
}
