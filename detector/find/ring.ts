/** Mask → ring outlines, round and oval: hypotheses from components and from Hough, refined, measured, judged. */
import { ellipseBox, type Ellipse } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { ellipsesOfComponents } from './components.js'
import { ellipsesByHough } from './hough.js'
import type { RingEvidence, RingOutline } from './outline.js'
import { refineEllipse } from './refine.js'
import { ringEvidence } from './ring-evidence.js'

/** A hypothesis with its evidence, for the trace; `dropped` says why it is no seal. */
export interface RingCandidate extends RingOutline {
  source: 'component' | 'hough'
  dropped: string | null
}

export function findRings (mask: Plane): RingCandidate[] {
  const candidates = ellipsesOfComponents(mask).map(ellipse => judge(mask, ellipse, 'component'))
  for (const ellipse of ellipsesByHough(mask)) {
    if (!candidates.some(settled => settles(settled, ellipse))) candidates.push(judge(mask, ellipse, 'hough'))
  }
  return candidates
}

/** True where a candidate with a rim beyond doubt already stands at this place: judging more of the same is time lost. */
function settles (candidate: RingCandidate, ellipse: Ellipse): boolean {
  if (candidate.evidence.rimSupport < params.find.settledSupport || candidate.dropped !== null) return false
  const apart = Math.hypot(candidate.ellipse.cx - ellipse.cx, candidate.ellipse.cy - ellipse.cy)
  return apart < 0.5 * candidate.ellipse.b && ellipse.b < 1.3 * candidate.ellipse.b
}

function judge (mask: Plane, start: Ellipse, source: RingCandidate['source']): RingCandidate {
  const ellipse = refineEllipse(mask, 127, start)
  const evidence = ringEvidence(mask, ellipse ?? start)
  const dropped = ellipse === null ? 'no rim met' : whyNotASeal(ellipse, evidence, mask)
  return { shape: shapeOf(ellipse ?? start), ellipse: ellipse ?? start, evidence, source, dropped }
}

export function shapeOf (ellipse: Ellipse): 'round' | 'oval' {
  return ellipse.b / ellipse.a >= params.shape.roundAxisRatio ? 'round' : 'oval'
}

function whyNotASeal (ellipse: Ellipse, evidence: RingEvidence, mask: Plane): string | null {
  const { find } = params
  const box = ellipseBox(ellipse)
  const smallest = Math.max(find.minSide, find.minShare * Math.max(mask.width, mask.height))
  if (Math.min(box.width, box.height) < smallest) return 'too small'
  if (ellipse.b / ellipse.a < find.minAxisRatio) return 'too flat'
  if (evidence.rimSupport < find.minRimSupport) return 'rim too weak'
  if (evidence.rimSpread < find.minRimSpread) return 'rim on one side only'
  if (evidence.textInk < find.textInk[0]) return 'no text under the rim'
  if (evidence.textInk > find.textInk[1]) return 'filled, not text'
  if (evidence.textEdges < find.minTextEdges) return 'no rhythm of text under the rim'
  return null
}
