/** Way → ReadWay: what its title says, how much that is worth, and whether it is beyond doubt. */
import { steps } from '../steps.js'
import type { Way } from '../unwrap/index.js'
import type { Character, Engine } from './engine.js'
import { latticeAround } from './lattice.js'
import { isLetter, mainRun, usualStep } from './main-run.js'
import { begin, end, shippedNames } from './name-model.js'
import { readStrips, type PlainReading, type StripReading } from './read-strips.js'
import { readingOf } from './reading-of.js'
import { chineseOf, worthOf } from './worth.js'

/** A later way must be worth about one surely read character more; */
const moreWorth = 0.3
/** or, on another side, leave at most this share of the doubt that the best so far leaves, as long as that is not read like this. */
const lessDoubt = 0.4
const standing = 0.95
/** A letter speaks for a title so much as a share of a Chinese character. */
const letterWorth = 0.1
/**
 * A title of a few Chinese characters surely read needs no other cut, unless one as sure as `dropped` stands beside it, nothing was read
 * at an end of its strip, from more than so many steps on, or it costs so many nats to end a name there.
 */
const sure = { characters: 3, kept: 0.7, dropped: 0.85, end: 1.3, nameEnd: 7 }

export interface ReadWay {
  way: Way
  titles: StripReading[]
  /** Share of the title's strip that the title fills. */
  from: number
  to: number
  /** What it costs that the title's characters do not follow each other evenly. */
  joining: number
  /** Share of the characters read that were taken for the title, and the surest Chinese one that was not. */
  keptShare: number
  surestDropped: number
  /** How far the strip goes on beyond the outermost characters that were read, in steps from one to the next. */
  unread: number
}

export async function readTitle (way: Way, engine: Engine): Promise<ReadWay> {
  const titles = await readStrips(way.titles, engine)
  if (way.differs === 'turned' || titles.length > 1) return { way, titles, from: 0, to: 1, joining: 0, keptShare: 1, surestDropped: 0, unread: 0 }
  const [{ role, characters, lattice }] = titles
  const { width, height } = way.titles[0].image
  const once = way.turn === undefined ? characters : oneTurn(characters, way.turn)
  const all = way.turn === undefined ? once : [...once, ...moved(once, way.turn)]
  const { characters: kept, joining } = steps.trimmedEnds ? mainRun(all, width / height, once.length) : { characters: once, joining: 0 }
  const dropped = once.filter(character => !kept.some(({ at }) => at === character.at || at === character.at + (way.turn ?? 0)))
  return {
    way,
    titles: [{ role, ...readingOf(kept), lattice: lattice && latticeAround(kept, lattice, way.turn) }],
    ...extent(kept, height / width),
    joining,
    keptShare: kept.length / (once.length || 1),
    surestDropped: Math.max(0, ...chineseOf([{ characters: dropped }]).map(({ confidence }) => confidence)),
    unread: way.turn === undefined ? unreadEnd(kept) : 0,
  }
}

/** Of what the ends of a strip show twice, that which is not cut off. */
function oneTurn (characters: Character[], turn: number): Character[] {
  const from = (1 - turn) / 2
  const seen = characters.filter(({ at }) => at >= from && at < from + turn)
  const [first, last] = [seen[0], seen[seen.length - 1]]
  // Seen a little aside, a character in that place may be left at both ends.
  const isTwice = seen.length > 2 && first.at + turn - last.at < usualStep(seen) / 2
  return isTwice ? seen.filter(character => character !== (first.confidence < last.confidence ? first : last)) : seen
}

function moved (characters: Character[], by: number): Character[] {
  return characters.map(character => ({ ...character, at: character.at + by }))
}

/** Share of the strip that the kept characters fill: each as wide as they stand apart, but no wider than high. */
function extent (kept: Character[], characterHeight: number): { from: number, to: number } {
  if (kept.length < 2) return { from: 0, to: 1 }
  const [first, last] = [kept[0], kept[kept.length - 1]]
  const half = Math.min((last.at - first.at) / (kept.length - 1), characterHeight) / 2
  return { from: first.at - half, to: last.at + half }
}

function unreadEnd (kept: Character[]): number {
  if (kept.length < 3) return 0
  return Math.max(kept[0].at, 1 - kept[kept.length - 1].at) / usualStep(kept)
}

export function isBetter (later: ReadWay, best: ReadWay): boolean {
  const more = worth(later) - worth(best)
  const [before, after] = [titleConfidence(best.titles), titleConfidence(later.titles)]
  if (later.way.differs === 'cut') return more > moreWorth
  // Turned, the same ink may fall into more characters, read with more doubt.
  if (more > moreWorth && (before < standing || after >= before)) return true
  return before < standing && more > 0 && 1 - after < lessDoubt * (1 - before)
}

/**
 * Chinese characters speak for a title, letters a little, for rings that have nothing else. One with a gap within it may be two ends
 * of a title that starts elsewhere on the ring.
 */
function worth ({ titles, joining }: ReadWay): number {
  const letters = titles.flatMap(({ characters }) => characters.filter(isLetter))
  return worthOf(chineseOf(titles)) + letterWorth * worthOf(letters) - joining
}

export function isSure ({ titles, joining, keptShare, surestDropped, unread }: ReadWay, { sureFrom }: Engine): boolean {
  const whole = joining === 0 && keptShare >= sure.kept && surestDropped < sure.dropped && unread < sure.end
  return whole && isBegun(titles) && titleConfidence(titles) >= sureFrom && isWholeName(titles)
}

function isWholeName (titles: StripReading[]): boolean {
  return !steps.likelyNames || shippedNames()(begin + titles.map(({ text }) => text).join(''), end) < sure.nameEnd
}

/** Whether so much of a title is read that more may complete it. */
export function isBegun (titles: StripReading[]): boolean {
  return chineseOf(titles).length >= sure.characters
}

/** Mean confidence over the strips that make the title; 0 without one. */
export function titleConfidence (readings: PlainReading[]): number {
  const titles = readings.filter(({ role }) => role === 'title')
  return titles.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, titles.length)
}
