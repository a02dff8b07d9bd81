/** Judged hypotheses for tests. */
import type { Candidate } from '../../detector/find/index.js'
import type { Ellipse } from '../../detector/geometry.js'

export const evidence = { rimSupport: 0.9, rimSpread: 1, clearOutside: 1, textInk: 0.3, textEdges: 60, score: 0.9 }

export type Ring = Extract<Candidate, { ellipse: Ellipse }>

export function ringCandidate (ellipse: Ellipse, more: Partial<Ring> = {}): Ring {
  return { shape: 'round', ellipse, evidence, source: 'circles', dropped: null, doubtful: false, hueDeg: 5, ...more }
}
