/** Way[] → StripReading[]: the way whose title reads best, and all that stands beside that title. */
import type { Way } from '../unwrap/index.js'
import type { Engine } from './engine.js'
import { withLikelyName } from './likely-name.js'
import { withPurposeAside } from './purpose-line.js'
import { readStrips, type StripReading } from './read-strips.js'
import { isBegun, isBetter, isSure, readTitle, type ReadWay } from './read-title.js'
import { chineseOf, worthOf } from './worth.js'

export type { Character, Engine, Reading } from './engine.js'
export { engineNames, loadEngine, type EngineName } from './load-engine.js'
export { isCode, readStrips, type PlainReading, type StripReading } from './read-strips.js'
export { titleConfidence } from './read-title.js'

/** Lines beside a title must be worth about two characters more, taken otherwise. */
const moreLines = 1

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
    if (way.holdsPrint && !isBegun(best?.titles ?? [])) break
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
