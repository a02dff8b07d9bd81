/**
 * What names on seals are like (`names.txt.gz`, training/names.py): how likely a character is after those before it, from n-grams with
 * back-off (S. Katz, 1987), found by halving in the sorted list.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { modelFile } from './model-file.js'

export interface NameModel {
  /** What a character costs after those before it, nats: the less likely, the more. `begin` and `end` stand for a name's ends. */
  (before: string, character: string): number
  /** What a text may go on with where it was hardly seen. */
  expected?: (before: string) => string[]
}

export const begin = '^'
export const end = '$'

/** As many characters before it say how likely one is. */
export const longest = 4
/** What a Chinese character costs that no name has, tenths of a nat. */
const unknown = 93
/** Letters, figures and brackets are in no list: each costs what it is worth, but the first of some, and a bracket, more. */
const others = { first: 110, next: 60, bracket: 90 }
const han = /\p{Script=Han}/u
const space = ' '.charCodeAt(0)

/** @param list a line for each n-gram: it, its cost, and what backing off from it costs; sorted by code unit */
export function nameModel (list: string): NameModel {
  const lines: number[] = []
  for (let at = 0; at < list.length; at = list.indexOf('\n', at) + 1) lines.push(at)
  const starts = Uint32Array.from(lines)
  return (before, character) => (character === end || han.test(character) ? ofChinese(before, character) : ofOther(before, character)) / 10

  function ofChinese (before: string, character: string): number {
    let backedOff = 0
    for (let context = before.slice(-longest); ; context = context.slice(1)) {
      const [own] = costs(context + character)
      if (own !== undefined) return backedOff + own
      if (context === '') return backedOff + unknown
      backedOff += costs(context)[1] ?? 0
    }
  }

  /** Of the n-gram, where it is listed: its own cost and that of backing off. */
  function costs (gram: string): (number | undefined)[] {
    let [first, last] = [0, starts.length]
    while (first < last) {
      const middle = (first + last) >> 1
      if (isBefore(starts[middle], gram)) first = middle + 1
      else last = middle
    }
    const at = starts[first] + gram.length
    if (first === starts.length || !list.startsWith(gram, starts[first]) || list.charCodeAt(at) !== space) return []
    return list.slice(at + 1, list.indexOf('\n', at)).split(' ').map(cost => cost === '' ? undefined : Number(cost))
  }

  /** Whether the line's n-gram stands before this one. */
  function isBefore (at: number, gram: string): boolean {
    for (let i = 0; i < gram.length; i++) {
      const difference = list.charCodeAt(at + i) - gram.charCodeAt(i)
      if (difference !== 0) return difference < 0
    }
    return false
  }
}

function ofOther (before: string, character: string): number {
  if (/[()（）]/.test(character)) return others.bracket
  return before.endsWith(begin) || han.test(before.slice(-1)) ? others.first : others.next
}

let shipped: NameModel | undefined

/** The list that ships with the package, read once. */
export function shippedNames (): NameModel {
  shipped ??= nameModel(gunzipSync(readFileSync(modelFile('names.txt.gz'))).toString('utf8'))
  return shipped
}
