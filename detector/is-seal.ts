/**
 * Candidate and readings → whether it is a seal. Clocks, logos, plates and frames have rims as good as any seal's, so text
 * decides, and the better the geometry the less of it: all Chinese characters that were read count, on the title or beside it,
 * each by how far it is above a guess. A clear frame in coloured ink with the rhythm of text inside is a seal even where its
 * characters, a dozen pixels high, cannot be read: name seals mostly.
 */
import { titleOf } from './assemble.js'
import { isRing, outlineBox, type Candidate } from './find/index.js'
import { params } from './params.js'
import type { Engine, PlainReading } from './read/index.js'

export function isSeal (candidate: Candidate, readings: PlainReading[], engine: Engine): boolean {
  if (titleOf(candidate, readings).isOfficial) return true
  const { least, leastInDoubt } = params.text
  const isClear = !candidate.doubtful && candidate.hueDeg !== null
  return chineseRead(readings, engine) >= (isClear ? least : leastInDoubt) || isFramedText(candidate, readings, engine)
}

/** Chinese characters, each less by what a guess is worth: half of the confidence from which the engine is to be trusted. */
function chineseRead (readings: PlainReading[], { trustedFrom }: Engine): number {
  return readings.reduce((sum, { text, confidence }) => sum + countChinese(text) * Math.max(0, confidence - trustedFrom / 2), 0)
}

/** Rules of tables are read as the numbers one to three. */
function countChinese (text: string): number {
  return text.match(/(?![一二三])\p{Script=Han}/gu)?.length ?? 0
}

/**
 * The squares that QR codes have in their corners hold a filled one, bold letters of headlines a stroke or two; what is framed and
 * surely read as no Chinese is that.
 */
function isFramedText (candidate: Candidate, readings: PlainReading[], engine: Engine): boolean {
  if (isRing(candidate) || candidate.corners.length !== 4 || candidate.hueDeg === null || candidate.doubtful) return false
  const { unread } = params.text
  const { rimSupport, clearOutside, line, textInk, textEdges, middleInk, run } = candidate.evidence
  const { width, height } = outlineBox(candidate)
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const isFramed = Math.min(rimSupport, line) >= unread.line && clearOutside >= unread.clearOutside
  const isOfSealSize = short >= unread.side[0] && long <= unread.side[1]
  const leastEdges = long <= unread.squareAspect * short ? unread.squareEdges : unread.longEdges
  const holdsText = textInk >= unread.textInk && textEdges >= leastEdges && middleInk < unread.middleInk && run < unread.run
  const isReadAsOther = readings.some(({ text, confidence }) => text.length > 0 && confidence >= engine.trustedFrom)
  return isFramed && isOfSealSize && holdsText && !isReadAsOther
}
