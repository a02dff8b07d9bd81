/** Hypotheses → one outline for each seal, best evidence first. */
import { intersectionArea, iou } from '../geometry.js'
import { params } from '../params.js'
import { isSettled, type Candidate } from './candidate.js'
import { isRing, outlineBox } from './outline.js'

/**
 * One outline for each seal: of hypotheses that overlap, the one with the best score; an inner rim yields to the outer.
 * @param known seals of other ink. Beside them only rings are taken: frames of print and tables are dark too.
 */
export function resolveOverlaps (candidates: Candidate[], known: Candidate[] = []): Candidate[] {
  const kept: Candidate[] = []
  const isNew = (candidate: Candidate) => known.length === 0 || (isRing(candidate) && !known.some(seal => sameSeal(seal, candidate)))
  for (const candidate of candidates.filter(candidate => candidate.dropped === null && isNew(candidate))) {
    const rivals = kept.filter(other => sameSeal(other, candidate))
    if (!rivals.every(rival => isOuterRimOf(candidate, rival))) continue
    for (const rival of rivals) kept.splice(kept.indexOf(rival), 1)
    kept.push(candidate)
  }
  // A sheet's frame, too, is made of lines and has text inside; seals that stand in it give it away.
  const seals = kept.filter(isSettled)
  return kept.filter(candidate => isRing(candidate) || !seals.some(seal => holds(candidate, seal)))
}

/** For the trace: each candidate with the reason why it is not among the kept, also where a better outline overruled it. */
export function explained (candidates: Candidate[], kept: Candidate[]): Candidate[] {
  return candidates.map(candidate => candidate.dropped !== null || kept.includes(candidate)
    ? candidate
    : { ...candidate, dropped: 'a better outline of the same seal, or a seal inside it, was kept' })
}

function holds (outer: Candidate, inner: Candidate): boolean {
  const [p, q] = [outlineBox(outer), outlineBox(inner)]
  return intersectionArea(p, q) > 0.97 * q.width * q.height
}

function sameSeal (p: Candidate, q: Candidate): boolean {
  const boxP = outlineBox(p)
  const boxQ = outlineBox(q)
  const smaller = Math.min(boxP.width * boxP.height, boxQ.width * boxQ.height)
  // A seal may stand on a sheet whose frame, straight-sided, was taken for one: what lies deep inside a frame is not the frame.
  const large = boxP.width * boxP.height < boxQ.width * boxQ.height ? q : p
  if (!isRing(large) && smaller < params.find.ownShare * outlineBox(large).width * outlineBox(large).height) return false
  return iou(boxP, boxQ) > params.find.sameIou || intersectionArea(boxP, boxQ) / smaller > params.find.sameInside
}

/** Outlines whose boxes differ by less than this are of one rim, px of the work raster. */
const oneRim = 2.2

/**
 * A rim a little outside another, concentric and almost as well supported, is the seal's true outline; and so is one that
 * holds another in doubt which stands out no better: curves through a seal's own text make rims inside it. A settled ring is
 * a seal whatever stands in it: its emblem may be a ring too, and its star has straight sides.
 */
function isOuterRimOf (outer: Candidate, inner: Candidate): boolean {
  if (isSettled(outer) && holds(outer, inner)) return true
  if (isRing(outer) !== isRing(inner) || outer.evidence.rimSupport < 0.85 * inner.evidence.rimSupport) return false
  const [p, q] = [outlineBox(outer), outlineBox(inner)]
  // Of one rim, a mask of fainter ink has a pixel more on each side.
  if (Math.min(p.width - q.width, p.height - q.height) < oneRim) return false
  const growth = Math.min(p.width / q.width, p.height / q.height)
  const apart = Math.hypot(p.x + p.width / 2 - q.x - q.width / 2, p.y + p.height / 2 - q.y - q.height / 2)
  if (growth > 1.015 && growth < 1.7 && apart < 0.04 * Math.min(q.width, q.height)) return true
  const held = intersectionArea(p, q) / (q.width * q.height)
  const inDoubt = inner.evidence.score < params.find.doubtfulScore
  return isRing(outer) && inDoubt && growth > 1.015 && held > 0.97 && outer.evidence.score > 0.93 * inner.evidence.score
}
