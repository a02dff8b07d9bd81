/** What a CTC network sees along a strip, step by step: of that the best path is read, and other paths may make a likelier name. */
import type { Character, SeenCharacter } from './engine.js'
import { usualStep } from './main-run.js'

export interface LatticeStep {
  /** Its middle, share of the strip's width; below 0 or above 1 where a ring goes on beyond the strip's end. */
  at: number
  /** How likely no character stands here, 0 to 1. */
  none: number
  /** What may stand here, the likeliest first. */
  seen: SeenCharacter[]
}

/** Steps of a character's width that a title may go on for at each end of what was read of it: one faint character. */
const beyond = 1.7
/** On a ring its ends may meet: they stay so far apart. */
const apart = { least: 0.4, gap: 0.6 }

/**
 * The steps that show the characters, and one more character at each end.
 * @param turn share of the strip that is one turn of a ring, where it shows more: what is cut off at one end stands whole at the other
 */
export function latticeAround (characters: Character[], lattice: LatticeStep[], turn?: number): LatticeStep[] {
  if (characters.length < 2) return lattice
  const [first, last] = [characters[0].at, characters[characters.length - 1].at]
  const step = usualStep(characters)
  if (turn === undefined) return between(first - beyond * step, last + beyond * step, lattice)
  const room = Math.max(apart.least * step, Math.min(beyond * step, turn - (last - first) - apart.gap * step))
  const from = (1 - turn) / 2
  const once = between(from, from + turn, lattice)
  const turns = [-1, 0, 1].flatMap(by => once.map(each => ({ ...each, at: each.at + by * turn })))
  return between(first - room, last + room, turns)
}

function between (from: number, to: number, lattice: LatticeStep[]): LatticeStep[] {
  return lattice.filter(({ at }) => at >= from && at < to)
}
