/**
 * Where the network doubts, the likeliest name is read: by what the network sees and by how names go on (CTC prefix beam search with
 * shallow fusion, A. Hannun et al., 2014). It decides between characters that look alike, wins a faint one at a name's end, and drops
 * one seen twice. What was seen surely stays: no name is worth more.
 */
import { steps } from '../steps.js'
import type { Character, Reading, SeenCharacter } from './engine.js'
import type { LatticeStep } from './lattice.js'
import { begin, end, longest, shippedNames, type NameModel } from './name-model.js'
import { readingOf } from './reading-of.js'

/** How much names count beside what is seen. Chosen on drawn and real strips: at 0.6 right readings begin to be lost. */
const weight = 0.4
/** What each character brings, nats, as it costs one to be likely: else the shortest text were the likeliest. */
const worth = 6
/** As likely "none" is at least, so that there is always a way on. */
const leastNone = 1e-6
/** As likely is a character at least that was expected there, unless one is seen with more than this confidence. */
const leastExpected = 3e-4
const surelySeen = 0.9
/** Beginnings that are followed: so many, and none that is worth so much less than the best, nats. */
const beam = { most: 24, below: 12 }

/** A beginning of the text. Shares are logarithms. */
interface Beginning {
  text: string
  characters: Character[]
  /** Share of the paths so far on which it was followed by "none", and on which its last character is still seen. */
  closed: number
  open: number
  /** What its characters bring as a name. */
  liked: number
}

/**
 * The reading with the likeliest name, without its lattice. How sure a character is stays what the network says of its place.
 * @param isWhole false for a part of a text: it need not begin and end like a name
 * @param names those that ship with the package, where left out
 */
export function withLikelyName <T extends Reading> ({ lattice, ...reading }: T, isWhole = true, names?: NameModel): Omit<T, 'lattice'> {
  if (!steps.likelyNames || !lattice || reading.characters.length === 0) return reading
  return { ...reading, ...readingOf(likeliest(lattice, names ?? shippedNames(), isWhole)) }
}

function likeliest (lattice: LatticeStep[], model: NameModel, isWhole: boolean): Character[] {
  const names = remembered(model)
  const start = isWhole ? begin : ''
  let beginnings: Beginning[] = [{ text: start, characters: [], closed: 0, open: -Infinity, liked: 0 }]
  for (const step of withoutLongNones(lattice)) beginnings = best(follow(beginnings, step, names))
  const asWhole = (one: Beginning) => valueOf(one) - (isWhole ? weight * names(one.text, end) : 0)
  return beginnings.reduce((most, one) => asWhole(one) > asWhole(most) ? one : most).characters
}

/** Where nothing at all is seen for several steps, one says as much. */
function withoutLongNones (lattice: LatticeStep[]): LatticeStep[] {
  return lattice.filter(({ seen }, i) => seen.length > 0 || i === 0 || lattice[i - 1].seen.length > 0)
}

/** The beginnings, one step further along the strip. */
function follow (beginnings: Beginning[], { at, none, seen }: LatticeStep, names: NameModel): Beginning[] {
  const next = new Map<string, Beginning>()
  for (const before of beginnings) {
    const paths = sumOf(before.closed, before.open)
    add({ ...before, closed: paths + Math.log(Math.max(none, leastNone)), open: -Infinity })
    for (const { text, confidence } of withExpected(seen, names.expected?.(before.text))) {
      const share = Math.log(confidence)
      const character = { text, confidence: seen[0]?.confidence ?? leastExpected, at }
      const last = before.characters.at(-1)
      const isAgain = last?.text === text
      const from = isAgain ? before.closed : paths
      if (isAgain) {
        const characters = [...before.characters.slice(0, -1), surer(last, character)]
        add({ ...before, characters, closed: -Infinity, open: before.open + share })
      }
      if (from === -Infinity) continue
      add({
        text: before.text + text,
        characters: [...before.characters, character],
        closed: -Infinity,
        open: from + share,
        liked: before.liked + weight * (worth - names(before.text, text)),
      })
    }
  }
  return [...next.values()]

  /** Paths of one text are one; where its characters stand the likelier of them says. */
  function add (one: Beginning): void {
    if (valueOf(one) === -Infinity) return
    const other = next.get(one.text)
    const likelier = other && valueOf(other) >= valueOf(one) ? other : one
    const both = other && { closed: sumOf(one.closed, other.closed), open: sumOf(one.open, other.open) }
    next.set(one.text, { ...likelier, ...both })
  }
}

function withExpected (seen: SeenCharacter[], expected: string[] = []): SeenCharacter[] {
  if (seen[0]?.confidence > surelySeen) return seen
  const missed = expected.filter(character => !seen.some(({ text }) => text === character))
  return missed.length === 0 ? seen : [...seen, ...missed.map(text => ({ text, confidence: leastExpected }))]
}

function best (beginnings: Beginning[]): Beginning[] {
  const ranked = beginnings.map(one => ({ one, value: valueOf(one) })).sort((p, q) => q.value - p.value).slice(0, beam.most)
  return ranked.filter(({ value }) => value >= ranked[0].value - beam.below).map(({ one }) => one)
}

function valueOf ({ closed, open, liked }: Beginning): number {
  return sumOf(closed, open) + liked
}

function surer (one: Character, other: Character): Character {
  return other.confidence > one.confidence ? other : one
}

/** Of two shares, all three as logarithms. */
function sumOf (one: number, other: number): number {
  const most = Math.max(one, other)
  return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(one, other) - most))
}

/** Beginnings ask again and again for what follows the same characters. */
function remembered (names: NameModel): NameModel {
  const known = new Map<string, number>()
  const cost = (before: string, character: string) => {
    const key = before.slice(-longest) + character
    const found = known.get(key) ?? names(before, character)
    known.set(key, found)
    return found
  }
  return Object.assign(cost, { expected: names.expected })
}
