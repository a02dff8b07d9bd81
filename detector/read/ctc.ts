/**
 * Probabilities of a CTC network (for each step along the strip, each character and "none") → characters with
 * their places, confidences and alternatives: the best path with repeats and nones taken out (A. Graves et al., ICML 2006).
 */
import type { Character, SeenCharacter } from './engine.js'

export interface Probabilities {
  /** Step by step, one value for each class; class 0 is "none". */
  data: Float32Array
  steps: number
  classes: number
}

/** Less likely than this, an alternative is none. */
const leastSeen = 0.003
const mostAlternatives = 9

interface Peak { class: number, confidence: number, step: number }

/**
 * @param alphabet text of each class.
 * @param allowed classes that may be read; all where it is left out.
 * @param shown steps that the strip itself covers, without the padding behind it.
 */
export function ctcCharacters (probabilities: Probabilities, alphabet: string[], shown: number, allowed?: Uint8Array): Character[] {
  return bestPath(probabilities, allowed)
    .filter(peak => alphabet[peak.class].trim() !== '')
    .map(peak => ({
      text: alphabet[peak.class],
      confidence: peak.confidence,
      at: Math.min(1, (peak.step + 0.5) / shown),
      ...!allowed && { alternatives: alternatives(probabilities, alphabet, peak) },
    }))
}

/** What else stands where a character was read, the likeliest first. */
function alternatives ({ data, classes }: Probabilities, alphabet: string[], { step, class: taken }: Peak): SeenCharacter[] {
  const seen: SeenCharacter[] = []
  for (let c = 1, i = step * classes + 1; c < classes; c++, i++) {
    if (data[i] >= leastSeen && c !== taken && alphabet[c].trim() !== '') seen.push({ text: alphabet[c], confidence: data[i] })
  }
  return seen.sort((p, q) => q.confidence - p.confidence).slice(0, mostAlternatives)
}

function bestPath (probabilities: Probabilities, allowed?: Uint8Array): Peak[] {
  const peaks: Peak[] = []
  let before = 0
  for (let step = 0; step < probabilities.steps; step++) {
    const best = likeliest(probabilities, step, allowed)
    if (best.class !== 0 && best.class !== before) peaks.push(best)
    else if (best.class !== 0 && best.confidence > peaks[peaks.length - 1].confidence) peaks[peaks.length - 1] = best
    before = best.class
  }
  return peaks
}

function likeliest ({ data, classes }: Probabilities, step: number, allowed?: Uint8Array): Peak {
  let best = 0
  let most = -1
  for (let c = 0, i = step * classes; c < classes; c++, i++) {
    if (data[i] > most && (!allowed || allowed[c])) { most = data[i]; best = c }
  }
  return { class: best, confidence: most, step }
}
