/**
 * Two engines as one: what the first reads in doubt the second reads too, and the surer of the two counts, unless it leaves
 * characters out: what an engine does not know it often passes over without any doubt.
 */
import type { Engine } from './engine.js'

/** From this confidence on, a reading of the first is not doubted. */
const sure = 0.98

export function secondOpinion (first: Engine, second: Engine): Engine {
  return {
    name: `${first.name}+${second.name}`,
    trustedFrom: Math.max(first.trustedFrom, second.trustedFrom),
    async read (strip) {
      const reading = await first.read(strip)
      if (reading.confidence >= sure) return reading
      const other = await second.read(strip)
      const better = other.confidence > reading.confidence && other.characters.length >= reading.characters.length
      return better ? other : reading
    },
    async close () {
      await Promise.all([first.close(), second.close()])
    },
  }
}
