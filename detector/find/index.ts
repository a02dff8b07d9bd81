/** InkMask[] → Outline[]: every finder on every mask, then one outline for each seal, best evidence first. */
import { ellipseBox, intersectionArea, iou, scaledEllipse } from '../geometry.js'
import type { Ink } from '../ink.js'
import type { InkMask } from '../ink-mask.js'
import { params } from '../params.js'
import type { RingOutline } from './outline.js'
import { refineEllipse } from './refine.js'
import { findRings, shapeOf, type RingCandidate } from './ring.js'

export type { Outline, RingOutline } from './outline.js'

export interface Candidate extends RingCandidate { hueDeg: number | null }

/** All hypotheses with their evidence, strongest first. */
export function findCandidates (masks: InkMask[]): Candidate[] {
  return masks
    .flatMap(mask => findRings(mask).map(candidate => ({ ...candidate, hueDeg: mask.hueDeg })))
    .sort((p, q) => q.evidence.score - p.evidence.score)
}

/** One outline for each seal: of hypotheses that overlap, the one with the best score; an inner rim yields to the outer. */
export function resolveOverlaps (candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.filter(candidate => candidate.dropped === null)) {
    const rival = kept.findIndex(other => sameSeal(other, candidate))
    if (rival < 0) kept.push(candidate)
    else if (isOuterRimOf(candidate, kept[rival])) kept[rival] = candidate
  }
  return kept
}

function sameSeal (p: Candidate, q: Candidate): boolean {
  const boxP = ellipseBox(p.ellipse)
  const boxQ = ellipseBox(q.ellipse)
  const smaller = Math.min(boxP.width * boxP.height, boxQ.width * boxQ.height)
  return iou(boxP, boxQ) > params.find.sameIou || intersectionArea(boxP, boxQ) / smaller > params.find.sameInside
}

/** A rim a little outside another, concentric and almost as well supported, is the seal's true outline. */
function isOuterRimOf (outer: Candidate, inner: Candidate): boolean {
  const growth = outer.ellipse.b / inner.ellipse.b
  const apart = Math.hypot(outer.ellipse.cx - inner.ellipse.cx, outer.ellipse.cy - inner.ellipse.cy)
  return growth > 1.015 && growth < 1.7 && apart < 0.08 * inner.ellipse.b &&
    outer.evidence.rimSupport > 0.85 * inner.evidence.rimSupport
}

/** Brings an outline found in the work raster to the raster's own pixels, on the seal's readable ink. */
export function settleOutline (ink: Ink, found: RingOutline, workScale: number): RingOutline {
  const ellipse = scaledEllipse(found.ellipse, 1 / workScale)
  const local = refineEllipse(ink, ink.threshold, { ...ellipse, cx: ellipse.cx - ink.left, cy: ellipse.cy - ink.top }, 180)
  const settled = local ? { ...local, cx: local.cx + ink.left, cy: local.cy + ink.top } : ellipse
  return { shape: shapeOf(settled), ellipse: settled, evidence: found.evidence }
}
