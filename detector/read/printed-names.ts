/**
 * Seals are pressed over the name of whoever presses them, so what is printed round one may be what it says: it is put beside the
 * names' list, as speech recognisers are told the names in an address book (contextual biasing).
 */
import { withLikelyName } from './likely-name.js'
import { begin, end, type NameModel } from './name-model.js'
import type { StripReading } from './read-strips.js'

/** Lines of print are trusted that are read with this confidence, and in them each character that is read with this. */
const trusted = { line: 0.6, character: 0.5 }
/**
 * What a printed character costs, nats, after the one that is printed before it, and after both. Chosen on real seals: were they
 * likelier still, they would be read where they only fit.
 */
const costs = { afterOne: 1, afterTwo: -4 }
/** A text says what is printed as far as so many of its characters follow each other there. */
const run = 4

/** Stretches of Chinese characters that surely are printed on these lines. */
export function printedNames (lines: StripReading[]): string[] {
  const read = lines.map(line => withLikelyName(line, false)).filter(({ confidence }) => confidence >= trusted.line)
  const surely = read.map(({ characters }) => characters.map(({ text, confidence }) => confidence > trusted.character ? text : ' ').join(''))
  return surely.flatMap(text => text.split(' ').map(chineseOnly)).filter(({ length }) => length > 1)
}

/** The names, and what is printed: a character costs the less of both, and what print goes on with is looked for. */
export function withPrinted (names: NameModel, printed: string[]): NameModel {
  const pairs = new Set<string>()
  const expected = new Map<string, Set<string>>()
  for (const name of printed) {
    const text = begin + name + end
    for (let i = 1; i < text.length; i++) {
      pairs.add(text.slice(i - 1, i + 1))
      if (i > 1) expected.set(text.slice(i - 2, i), (expected.get(text.slice(i - 2, i)) ?? new Set()).add(text[i]))
    }
  }
  const lastTwo = (before: string) => chineseOnly(before).slice(-2)
  const ofPrint = (before: string, character: string) => {
    const last = lastTwo(before)
    if (expected.get(last)?.has(character)) return costs.afterTwo
    return pairs.has(last.slice(-1) + character) ? costs.afterOne : Infinity
  }
  return Object.assign((before: string, character: string) => Math.min(names(before, character), ofPrint(before, character)), {
    expected: (before: string) => [...expected.get(lastTwo(before)) ?? []].filter(character => character !== end),
  })
}

/** How many characters of a text stand there as they are printed. */
export function asPrinted (text: string, printed: string[]): number {
  const isPrinted = new Set<number>()
  for (let at = 0; at + run <= text.length; at++) {
    if (printed.some(name => name.includes(text.slice(at, at + run)))) for (let i = at; i < at + run; i++) isPrinted.add(i)
  }
  return isPrinted.size
}

/** Lines are read with marks and figures between; brackets are often left out of one of both. */
function chineseOnly (text: string): string {
  return text.replace(/[^\p{Script=Han}^$]/gu, '')
}
