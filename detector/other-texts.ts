/** What was read beside the title → OtherTexts: what can be text, each text once. */
import { distance } from 'fastest-levenshtein'
import { officialLine } from './official-wording.js'
import { isCode, type Engine, type PlainReading } from './read/index.js'

/** What stands between line and arc is read as both: readings that differ in less than this share of their characters are of one text. */
const alike = 0.4

interface OtherText { text: string, confidence: number }

/** @param isOfficial the title is the wording of the tax authorities' oval, whose other wording is known too */
export function otherTexts (readings: PlainReading[], { trustedFrom }: Engine, isOfficial: boolean): string[] {
  const texts = readings.filter(reading => reading.role !== 'title' && reading.confidence >= trustedFrom && isText(reading))
  const told: OtherText[] = isOfficial ? texts.map(({ text, confidence }) => ({ text: officialLine(text), confidence })) : texts
  const isToldBetter = (one: OtherText, i: number) => told.some((other, j) => j !== i && areOne(one, other) && isBetter(other, one, j < i))
  return told.filter((one, i) => !isToldBetter(one, i)).map(({ text }) => text)
}

function isText ({ role, text }: PlainReading): boolean {
  return role === 'code' ? isCode(text) : text.length >= 2 && /[\p{Script=Han}A-Za-z0-9]/u.test(text)
}

function areOne ({ text }: OtherText, { text: other }: OtherText): boolean {
  const [p, q] = [text.normalize('NFKC'), other.normalize('NFKC')]
  // Figures are found in other figures by chance.
  const isPart = (part: string, whole: string) => /\p{Script=Han}/u.test(part) && whole.includes(part)
  return isPart(p, q) || isPart(q, p) || distance(p, q) < alike * Math.max(p.length, q.length)
}

/** The one of which more is known; the earlier of two alike. */
function isBetter (one: OtherText, other: OtherText, isEarlier: boolean): boolean {
  const more = one.text.length * one.confidence - other.text.length * other.confidence
  return more > 0 || (more === 0 && isEarlier)
}
