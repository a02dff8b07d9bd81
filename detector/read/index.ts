/** Way[] → StripReading[]: the way whose title reads best, and all that stands beside that title. */
import { steps } from '../steps.js'
import type { Strip, Way } from '../unwrap/index.js'
import type { Engine } from './engine.js'
import { withLikelyName } from './likely-name.js'
import { shippedNames, type NameModel } from './name-model.js'
import { asPrinted, printedNames, withPrinted } from './printed-names.js'
import { withPurposeAside } from './purpose-line.js'
import { readStrips, type StripReading } from './read-strips.js'
import { isBegun, isBetter, isSure, readTitle, type ReadWay } from './read-title.js'
import { doubted } from './second-look.js'
import { chineseOf, worthOf } from './worth.js'

export type { Character, Engine, Reading } from './engine.js'
export { engineNames, loadEngine, type EngineName } from './load-engine.js'
export { isCode, readStrips, type PlainReading, type StripReading } from './read-strips.js'
export { titleConfidence } from './read-title.js'

/** Lines beside a title must be worth about two characters more, taken otherwise. */
const moreLines = 1

/** Another way's title is taken for its print where so many more of its characters, and such a share of them, stand there as printed. */
const asPrintedMore = { characters: 2, share: 0.8 }

/**
 * Readings of the way whose title is read best, the earlier ways being the likelier. Every side is tried: characters
 * upside down or on their side are often read too, nearly as surely and in the wrong order. Other cuts are tried only
 * while the title is in doubt, and what is printed round the seal is read only then.
 */
export async function readSeal (ways: Iterable<Way>, engine: Engine, print: () => Strip[] = () => []): Promise<StripReading[]> {
  const tried: ReadWay[] = []
  let best: ReadWay | undefined
  let isParted = false
  for (const way of ways) {
    // Ways that hold print come last. What is read of print speaks for no seal, and completes a title of which some could be read without.
    if (way.holdsPrint && !isBegun(best?.titles ?? [])) break
    const next = await readTitle(way, engine)
    tried.push(next)
    if (!best || isBetter(next, best)) best = next
    isParted = way.turn === undefined && (isParted || way.isParted === true)
    if (way.differs === 'cut' && !isParted && isSure(best, engine)) break
  }
  if (!best) return []
  const inDoubt = !isSure(best, engine)
  const mayHelp = steps.printedNames && hasLattice(best) && (inDoubt || hasDoubted(best))
  const printed = mayHelp ? printedNames(await readStrips(print(), engine)) : []
  const names = printed.length > 0 ? withPrinted(shippedNames(), printed) : undefined
  const taken = inDoubt && names ? mostAsPrinted(best, tried, printed, names) : best
  const others = await readOthers(taken, engine)
  return [...withPurposeAside(likelyTitles(taken, names)), ...others.map(other => withLikelyName(other, true, names))]
}

/** Only what has more to it than was read can be decided by names. */
function hasLattice ({ titles }: ReadWay): boolean {
  return titles.some(({ lattice }) => lattice)
}

function hasDoubted ({ titles }: ReadWay): boolean {
  return titles.some(({ characters }) => characters.some(({ confidence }) => confidence < doubted))
}

/** Of the ways tried the one whose title says what is printed, where it clearly does. */
function mostAsPrinted (best: ReadWay, tried: ReadWay[], printed: string[], names: NameModel): ReadWay {
  const told = (one: ReadWay) => {
    const text = likelyTitles(one, names).map(({ text }) => text).join('')
    return { one, length: text.length, printed: asPrinted(text, printed) }
  }
  let most = told(best)
  for (const other of tried.filter(({ way }) => !way.holdsPrint).map(told)) {
    const isAsPrinted = other.printed >= asPrintedMore.share * other.length
    if (isAsPrinted && other.printed >= most.printed + asPrintedMore.characters) most = other
  }
  return most.one
}

function likelyTitles ({ titles }: ReadWay, names?: NameModel): Omit<StripReading, 'lattice'>[] {
  return titles.map(title => withLikelyName(title, titles.length === 1, names))
}

/** Where a title in doubt stands says little about how its seal is turned: as it stands in the picture, more may be read. */
async function readOthers (best: ReadWay, engine: Engine): Promise<StripReading[]> {
  const asTitle = await readStrips(best.way.others(best.from, best.to), engine)
  if (!best.way.othersUpright || isSure(best, engine)) return asTitle
  const upright = await readStrips(best.way.othersUpright(), engine)
  const worthOfAll = (lines: StripReading[]) => lines.reduce((sum, line) => sum + Math.max(0, worthOf(chineseOf([line]))), 0)
  return worthOfAll(upright) > worthOfAll(asTitle) + moreLines ? upright : asTitle
}
