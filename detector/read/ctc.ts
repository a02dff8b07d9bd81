/**
 * Probabilities of a CTC network (for each step along the strip, each character and "none") → lattice, and characters with their
 * places and confidences: the best path with repeats and nones taken out (A. Graves et al., ICML 2006).
 */
import type { Character, SeenCharacter } from './engine.js'
import type { LatticeStep } from './lattice.js'

export interface Probabilities {
  /** Step by step, one value for each class; class 0 is "none". */
  data: Float32Array
  steps: number
  classes: number
}

/** Less likely than this, a character is not seen. */
const leastSeen = 0.001

/**
 * @param alphabet text of each class; what has none says as little as "none".
 * @param shown steps that the strip itself covers, without the padding behind it.
 * @param allowed classes that may be read; all where it is left out.
 */
export function ctcLattice (probabilities: Probabilities, alphabet: string[], shown: number, allowed?: Uint8Array): LatticeStep[] {
  return Array.from({ length: probabilities.steps }, (_, step) => latticeStep(probabilities, step, shown, alphabet, allowed))
}

function latticeStep (
  { data, classes }: Probabilities, step: number, shown: number, alphabet: string[], allowed?: Uint8Array
): LatticeStep {
  const seen: SeenCharacter[] = []
  let none = 0
  for (let c = 0, i = step * classes; c < classes; c++, i++) {
    if (data[i] < leastSeen || (allowed && !allowed[c])) continue
    if (alphabet[c].trim() === '') none = Math.max(none, data[i])
    else seen.push({ text: alphabet[c], confidence: data[i] })
  }
  return { at: Math.min(1, (step + 0.5) / shown), none, seen: seen.sort((p, q) => q.confidence - p.confidence) }
}

export function bestPath (lattice: LatticeStep[]): Character[] {
  const path: Character[] = []
  let before: string | undefined
  for (const { at, none, seen: [best] } of lattice) {
    const read = best && best.confidence > none ? best : undefined
    if (read && read.text !== before) path.push({ ...read, at })
    else if (read && read.confidence > path[path.length - 1].confidence) path[path.length - 1] = { ...read, at }
    before = read?.text
  }
  return path
}
