/**
 * Candidate and readings → whether it is a seal. Clocks, logos, plates and frames have rims as good as any seal's, so text
 * decides, and the better the geometry the less of it: all Chinese characters that were read count, on the title or beside it,
 * and a code as one of them, each by how far it is above a guess. A clear frame in coloured ink with the rhythm of text inside
 * is a seal even where its characters, a dozen pixels high, cannot be read: name seals mostly; and so is a clear oval of an
 * invoice's kind.
 */
import { titleOf } from './assemble.js'
import { isRing, outlineBox, type Candidate } from './find/index.js'
import { params } from './params.js'
import type { Engine, PlainReading } from './read/index.js'

export function isSeal (candidate: Candidate, readings: PlainReading[], engine: Engine): boolean {
  if (titleOf(candidate, readings).isOfficial) return true
  const { least, leastInDoubt } = params.text
  const isClear = !candidate.doubtful && (candidate.hueDeg !== null || isRing(candidate))
  if (isFramedText(candidate, readings, engine) || isInvoiceOval(candidate)) return true
  return textRead(readings, engine) >= (isClear ? least : leastInDoubt)
}

/**
 * Chinese characters, and a code as one more; each less by what a guess is worth: half of the confidence from which the engine
 * is to be trusted.
 */
function textRead (readings: PlainReading[], { trustedFrom }: Engine): number {
  const characters = ({ role, text }: PlainReading) => countChinese(text) + (role === 'code' && /^\d{6,}$/.test(text) ? 1 : 0)
  return readings.reduce((sum, reading) => sum + characters(reading) * Math.max(0, reading.confidence - trustedFrom / 2), 0)
}

/** Each once: marks that repeat are read as one character again and again. Rules of tables are read as the numbers one to three. */
function countChinese (text: string): number {
  return new Set(text.match(/(?![一二三])\p{Script=Han}/gu)).size
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
  const isInkHue = candidate.hueDeg < unread.notHueDeg[0] || candidate.hueDeg > unread.notHueDeg[1]
  const isFramed = Math.min(rimSupport, line) >= unread.line && clearOutside >= unread.clearOutside
  const isOfSealSize = short >= unread.side[0] && long <= unread.side[1]
  const isSquare = long <= unread.squareAspect * short
  const leastEdges = isSquare ? unread.squareEdges : unread.longEdges
  const hasRhythm = textEdges >= leastEdges && textEdges <= unread.mostEdges
  const holdsText = textInk >= unread.textInk && hasRhythm && middleInk < unread.middleInk && run < unread.run
  const isOther = (text: string) => text.length > 0 && countChinese(text) === 0
  const isReadAsOther = readings.some(({ text, confidence }) => isOther(text) && confidence >= engine.trustedFrom)
  return isInkHue && isFramed && isOfSealSize && (isSquare || !candidate.filled) && holdsText && !isReadAsOther
}

/**
 * Over the heading and the lines of an invoice its oval, 30 mm by 20, often cannot be read. Logos of that shape have a rim and
 * text as good; it takes the ink, the proportions and the amount of text together.
 */
function isInvoiceOval (candidate: Candidate): boolean {
  if (!isRing(candidate) || candidate.hueDeg === null) return false
  const { axisRatio, redDeg, rimSupport, clearOutside, textInk, textEdges } = params.text.invoiceOval
  const { ellipse: { a, b }, hueDeg, evidence } = candidate
  return b / a >= axisRatio[0] && b / a <= axisRatio[1] && Math.min(hueDeg, 360 - hueDeg) <= redDeg &&
    evidence.rimSupport >= rimSupport && evidence.clearOutside >= clearOutside && evidence.textInk >= textInk &&
    evidence.textEdges >= textEdges[0] && evidence.textEdges <= textEdges[1]
}
