/** InkMask[] → Outline[]: every finder on every mask, then one outline for each seal, best evidence first. */
import type { InkMask } from '../ink/ink-mask.js'
import { isSettled, type Candidate } from './candidate.js'
import { searchMask } from './search-mask.js'

export type { Candidate } from './candidate.js'
export { isRing, outlineBox, visibleBox, type Outline, type PolygonOutline, type RingOutline } from './outline.js'
export { explained, resolveOverlaps } from './resolve-overlaps.js'
export { settleOutline } from './settle-outline.js'

/** All hypotheses with their evidence, strongest first. @param known seals of other masks */
export function findCandidates (masks: InkMask[], known: Candidate[] = []): Candidate[] {
  const found: Candidate[] = []
  for (const mask of masks) found.push(...searchMask(mask, [...known, ...found.filter(isSettled)]))
  return found.sort((p, q) => q.evidence.score - p.evidence.score || q.evidence.textEdges - p.evidence.textEdges)
}
