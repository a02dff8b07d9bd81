/**
 * FLOW 2, on one screen: bytes → Raster → InkMask[] → Outline[] → Way[] (of Strip[]) → Reading[] → Seal[].
 * Stages are pure; only here do their outputs meet the trace.
 */
import { assemble, inReadingOrder } from './assemble.js'
import { decode, workRaster, type Raster } from './decode/index.js'
import { explained, findCandidates, outlineBox, resolveOverlaps, settleOutline, type Candidate, type Outline } from './find/index.js'
import { inkAround, printAround } from './ink/index.js'
import { colouredMasks, darkMask, type InkMask } from './ink/ink-mask.js'
import { onWhitePaper } from './ink/paper.js'
import { isSeal } from './is-seal.js'
import { overlay } from './overlay.js'
import { params } from './params.js'
import { readSeal, type Engine } from './read/index.js'
import type { Seal } from './seal.js'
import type { Trace } from './trace.js'
import { tracedEngine, tracedWays } from './trace-reading.js'
import { printLines, unwrapSeal, type Strip } from './unwrap/index.js'

export async function detectSeals (bytes: Uint8Array, engine: Engine, trace: Trace, pdfPage?: number): Promise<Seal[]> {
  const raster = await trace.time('decode', () => decode(bytes, pdfPage))
  const work = await trace.time('mask', () => workRaster(raster, params.mask.workSide))
  const sheet = trace.time('mask', () => onWhitePaper(work))
  const coloured = await sealsIn(raster, work, trace.time('mask', () => colouredMasks(sheet)), [], engine, trace)
  const known = coloured.map(({ outline }) => outline)
  const black = await sealsIn(raster, work, trace.time('mask', () => [darkMask(sheet)]), known, engine, trace)
  return inReadingOrder([...coloured, ...black].map(({ seal }) => seal))
}

interface FoundSeal { outline: Candidate, seal: Seal }

/** @param known seals of other masks */
async function sealsIn (
  raster: Raster, work: Raster, masks: InkMask[], known: Candidate[], engine: Engine, trace: Trace
): Promise<FoundSeal[]> {
  for (const mask of masks) trace.picture(`mask-${mask.hueDeg?.toFixed(0) ?? 'dark'}`, () => mask)
  const candidates = trace.time('find', () => findCandidates(masks, known))
  const outlines = resolveOverlaps(candidates, known)
  trace.note('candidates', () => explained(candidates, outlines))
  trace.picture('outlines', () => overlay(work, candidates, outlines))
  const found: FoundSeal[] = []
  for (const outline of outlines) {
    const seal = await sealAt(outline, raster, work.width / raster.width, engine, trace)
    if (seal) found.push({ outline, seal })
  }
  return found
}

async function sealAt (found: Candidate, raster: Raster, workScale: number, engine: Engine, trace: Trace): Promise<Seal | null> {
  const ink = trace.time('ink', () => inkAround(raster, outlineBox(found), workScale, found.hueDeg))
  const outline = trace.time('unwrap', () => settleOutline(ink, found, workScale))
  trace.picture('ink', () => ink)
  const ways = tracedWays(() => unwrapSeal(ink, outline), trace)
  const print = () => trace.time('unwrap', () => printRound(outline, raster, found.hueDeg))
  const readings = await readSeal(ways, tracedEngine(engine, trace), print)
  const seal = isSeal(found, readings, engine) ? assemble(outline, readings, engine, raster) : null
  trace.note('seal', () => ({ outline, readings, seal }))
  return seal
}

/** Black seals cannot be told from print. */
function printRound (outline: Outline, raster: Raster, hueDeg: number | null): Strip[] {
  const box = outlineBox(outline)
  return hueDeg === null ? [] : printLines(printAround(raster, box, hueDeg), box)
}
