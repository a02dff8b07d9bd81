/** InkMask[] → Outline[]: every finder on every mask, then one outline for each seal, best evidence first. */
import { intersectionArea, iou } from '../geometry.js'
import type { Ink } from '../ink.js'
import type { InkMask } from '../ink-mask.js'
import { params } from '../params.js'
import { isRing, movedOutline, outlineBox, type Outline, type RingOutline } from './outline.js'
import { findPolygons, shapeOf as shapeOfCorners, type PolygonCandidate } from './polygon.js'
import { refineCorners } from './refine-corners.js'
import { refineEllipse } from './refine.js'
import { findRings, shapeOf, type RingCandidate } from './ring.js'

export { isRing, outlineBox, type Outline, type PolygonOutline, type RingOutline } from './outline.js'

/** A hypothesis in work-raster pixels, with the hue of the ink it was found in. */
export type Candidate = (RingCandidate | PolygonCandidate) & { hueDeg: number | null }

/** All hypotheses with their evidence, strongest first. */
export function findCandidates (masks: InkMask[]): Candidate[] {
  return masks
    .flatMap(mask => [...findRings(mask), ...findPolygons(mask)].map(candidate => ({ ...candidate, hueDeg: mask.hueDeg })))
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
  const boxP = outlineBox(p)
  const boxQ = outlineBox(q)
  const smaller = Math.min(boxP.width * boxP.height, boxQ.width * boxQ.height)
  return iou(boxP, boxQ) > params.find.sameIou || intersectionArea(boxP, boxQ) / smaller > params.find.sameInside
}

/** A rim a little outside another, concentric and almost as well supported, is the seal's true outline. */
function isOuterRimOf (outer: Candidate, inner: Candidate): boolean {
  if (isRing(outer) !== isRing(inner) || outer.evidence.rimSupport < 0.85 * inner.evidence.rimSupport) return false
  const [p, q] = [outlineBox(outer), outlineBox(inner)]
  const growth = Math.min(p.width / q.width, p.height / q.height)
  const apart = Math.hypot(p.x + p.width / 2 - q.x - q.width / 2, p.y + p.height / 2 - q.y - q.height / 2)
  return growth > 1.015 && growth < 1.7 && apart < 0.04 * Math.min(q.width, q.height)
}

/** Brings an outline found in the work raster to the raster's own pixels, on the seal's readable ink. */
export function settleOutline (ink: Ink, found: RingOutline, workScale: number): RingOutline
export function settleOutline (ink: Ink, found: Outline, workScale: number): Outline
export function settleOutline (ink: Ink, found: Outline, workScale: number): Outline {
  const local = movedOutline(found, 1 / workScale, -ink.left, -ink.top)
  if (!isRing(local)) {
    const corners = refineCorners(ink, ink.threshold, local.corners)
    return movedOutline({ ...local, corners, shape: shapeOfCorners(corners) }, 1, ink.left, ink.top)
  }
  const ellipse = refineEllipse(ink, ink.threshold, local.ellipse, 180) ?? local.ellipse
  return movedOutline({ ...local, ellipse, shape: shapeOf(ellipse) }, 1, ink.left, ink.top)
}
