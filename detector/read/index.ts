/** Way[] → Reading[]: the way whose title reads best, and all that stands beside that title; and the choice of engine. */
import { steps } from '../steps.js'
import type { Strip, StripRole, Way } from '../unwrap/index.js'
import type { Character, Engine, Reading } from './engine.js'
import { latticeAround } from './lattice.js'
import { withLikelyName } from './likely-name.js'
import { isLetter, mainRun, usualStep } from './main-run.js'
import { begin, end, shippedNames } from './name-model.js'
import { withPurposeAside } from './purpose-line.js'
import { readingOf } from './reading-of.js'

export type { Character, Engine, Reading } from './engine.js'

export const engineNames = ['seal', 'paddle', 'tesseract'] as const
export type EngineName = 'auto' | (typeof engineNames)[number]

/** What is needed of a reading once it is known where it stands. */
export interface PlainReading extends Omit<Reading, 'characters'> {
  role: StripRole
  characters?: Character[]
}

export interface StripReading extends Reading { role: StripRole }

/** A later way must be worth about one surely read character more; */
const moreWorth = 0.3
/** or, on another side, leave at most this share of the doubt that the best so far leaves, as long as that is not read like this. */
const lessDoubt = 0.4
const standing = 0.95
/** Lines beside a title must be worth about two characters more, taken otherwise. */
const moreLines = 1
/** A letter speaks for a title so much as a share of a Chinese character. */
const letterWorth = 0.1
/**
 * A title of a few Chinese characters surely read needs no other cut, unless one as sure as `dropped` stands beside it, nothing was read
 * at an end of its strip, from more than so many steps on, or it costs so many nats to end a name there.
 */
const sure = { characters: 3, kept: 0.7, dropped: 0.85, end: 1.3, nameEnd: 7 }

interface ReadWay {
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

/**
 * Readings of the way whose title is read best, the earlier ways being the likelier. Every side is tried: characters
 * upside down or on their side are often read too, nearly as surely and in the wrong order. Other cuts are tried only
 * while the title is in doubt.
 */
export async function readSeal (ways: Iterable<Way>, engine: Engine): Promise<StripReading[]> {
  let best: ReadWay | undefined
  let isParted = false
  for (const way of ways) {
    // Ways that hold print come last. What is read of print speaks for no seal, and completes a title of which some could be read without.
    if (way.holdsPrint && chineseOf(best?.titles ?? []).length < sure.characters) break
    const next = await readTitle(way, engine)
    if (!best || isBetter(next, best)) best = next
    isParted = way.turn === undefined && (isParted || way.isParted === true)
    if (way.differs === 'cut' && !isParted && isSure(best, engine)) break
  }
  if (!best) return []
  const others = await readOthers(best, engine)
  const titles = best.titles.map(title => withLikelyName(title, best.titles.length === 1))
  return [...withPurposeAside(titles), ...others.map(other => withLikelyName(other))]
}

/** Where a title in doubt stands says little about how its seal is turned: as it stands in the picture, more may be read. */
async function readOthers (best: ReadWay, engine: Engine): Promise<StripReading[]> {
  const asTitle = await readStrips(best.way.others(best.from, best.to), engine)
  if (!best.way.othersUpright || isSure(best, engine)) return asTitle
  const upright = await readStrips(best.way.othersUpright(), engine)
  const worthOfAll = (lines: StripReading[]) => lines.reduce((sum, line) => sum + Math.max(0, worthOf(chineseOf([line]))), 0)
  return worthOfAll(upright) > worthOfAll(asTitle) + moreLines ? upright : asTitle
}

async function readTitle (way: Way, engine: Engine): Promise<ReadWay> {
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
    surestDropped: Math.max(0, ...dropped.filter(({ text }) => han.test(text)).map(({ confidence }) => confidence)),
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

function isBetter (later: ReadWay, best: ReadWay): boolean {
  const more = worth(later) - worth(best)
  const [before, after] = [titleConfidence(best.titles), titleConfidence(later.titles)]
  if (later.way.differs === 'cut') return more > moreWorth
  // Turned, the same ink may fall into more characters, read with more doubt.
  if (more > moreWorth && (before < standing || after >= before)) return true
  return before < standing && more > 0 && 1 - after < lessDoubt * (1 - before)
}

const han = /\p{Script=Han}/u

/**
 * Chinese characters speak for a title, letters a little, for rings that have nothing else. One with a gap within it may be two ends
 * of a title that starts elsewhere on the ring.
 */
function worth ({ titles, joining }: ReadWay): number {
  const letters = titles.flatMap(({ characters }) => characters.filter(isLetter))
  return worthOf(chineseOf(titles)) + letterWorth * worthOf(letters) - joining
}

/** How many characters are read, less the doubt about each, which counts double. */
function worthOf (characters: Character[]): number {
  return characters.reduce((sum, { confidence }) => sum + confidence ** 2 - 0.4, 0)
}

function isSure ({ titles, joining, keptShare, surestDropped, unread }: ReadWay, { sureFrom }: Engine): boolean {
  const whole = joining === 0 && keptShare >= sure.kept && surestDropped < sure.dropped && unread < sure.end
  return whole && chineseOf(titles).length >= sure.characters && titleConfidence(titles) >= sureFrom && isWholeName(titles)
}

function isWholeName (titles: StripReading[]): boolean {
  return !steps.likelyNames || shippedNames()(begin + titles.map(({ text }) => text).join(''), end) < sure.nameEnd
}

function chineseOf (titles: StripReading[]): Character[] {
  return titles.flatMap(({ characters }) => characters.filter(({ text }) => han.test(text)))
}

/** Mean confidence over the strips that make the title; 0 without one. */
export function titleConfidence (readings: PlainReading[]): number {
  const titles = readings.filter(({ role }) => role === 'title')
  return titles.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, titles.length)
}

export async function readStrips (strips: Strip[], engine: Engine): Promise<StripReading[]> {
  const readings: StripReading[] = []
  for (const strip of strips) readings.push(await readStrip(strip, engine))
  return readings
}

/** A second line in small characters is as high as a code: what is no code is read once more as a line. */
async function readStrip (strip: Strip, engine: Engine): Promise<StripReading> {
  const reading = { role: strip.role, ...await readWider(strip, engine) }
  if (strip.role !== 'code' || (isCode(reading.text) && reading.confidence >= engine.trustedFrom)) return reading
  const asLine = await engine.read({ ...strip, role: 'line' })
  return han.test(asLine.text) && asLine.confidence > reading.confidence ? { role: 'line', ...asLine } : reading
}

/** Whichever of both strips more is read of, where there are two. */
async function readWider ({ wider, ...strip }: Strip, engine: Engine): Promise<Reading> {
  const reading = await engine.read(strip)
  if (!wider) return reading
  const more = await engine.read({ ...strip, image: wider })
  return worthOf(more.characters) > worthOf(reading.characters) ? more : reading
}

/** Thirteen figures mostly, a tax number, or what is left of them. */
export function isCode (text: string): boolean {
  return /^[0-9A-Z]{6,}$/.test(text)
}

/** `auto` takes what reads best of what is there: `seal` with ONNX Runtime, `tesseract` without. */
export async function loadEngine (name: EngineName, networks = loadNetwork): Promise<Engine> {
  if (name === 'tesseract') return (await import('./tesseract.js')).tesseractEngine()
  if (name !== 'auto') return networks(name)
  try {
    return await networks('seal')
  } catch (error) {
    if (!isMissing(error)) throw error
    return loadEngine('tesseract')
  }
}

/** Not installed, or installed without libraries for this platform. */
function isMissing (error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(code)
}

async function loadNetwork (name: 'seal' | 'paddle'): Promise<Engine> {
  return name === 'seal' ? (await import('./seal.js')).sealEngine() : (await import('./paddle.js')).paddleEngine()
}
