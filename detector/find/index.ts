/** InkMask[] → Outline[]: every finder on every mask, then one outline for each seal, best evidence first. */
import { ellipseBox, intersectionArea, iou, isInside, type Ellipse, type Point } from '../geometry.js'
import type { Ink } from '../ink.js'
import type { InkMask } from '../ink-mask.js'
import { params } from '../params.js'
import { isRing, movedOutline, outlineBox, type Outline, type RingOutline } from './outline.js'
import { polygonArea } from '../polygon.js'
import { componentHulls, ellipseOfHull } from './components.js'
import { cornersOfHull } from './corners-of-hull.js'
import { halved } from './half.js'
import { ellipsesByHough } from './hough-circles.js'
import { cornersByHough } from './hough-lines.js'
import { haveSides } from './polygon-evidence.js'
import { judgePolygon, shapeOf as shapeOfCorners, type PolygonCandidate } from './polygon.js'
import { refineCorners } from './refine-corners.js'
import { refineEllipse } from './refine.js'
import { inkedRegions, withoutSettled, type Region } from './regions.js'
import { judgeRing, shapeOf, type RingCandidate } from './ring.js'
import { withoutPrint } from './without-print.js'

export { isRing, outlineBox, type Outline, type PolygonOutline, type RingOutline } from './outline.js'

/** A hypothesis in work-raster pixels, with the hue of the ink it was found in. */
export type Candidate = (RingCandidate | PolygonCandidate) & { hueDeg: number | null }

/** All hypotheses with their evidence, strongest first. */
export function findCandidates (masks: InkMask[]): Candidate[] {
  const found: Candidate[] = []
  for (const mask of masks) {
    // Hypotheses come from where rims may be; all of them are judged on the whole mask.
    const rims = mask.hueDeg === null ? withoutPrint(mask) : mask
    const half = halved(rims)
    const add = (candidates: (RingCandidate | PolygonCandidate)[]) => {
      found.push(...candidates.map(candidate => ({ ...candidate, hueDeg: mask.hueDeg })))
    }
    for (const hull of componentHulls(rims, half)) {
      // Largest first: what stands inside a settled seal is its star and its text.
      if (!found.some(candidate => isSettled(candidate) && isDeepInside(hull, candidate))) add(ofConnectedInk(mask, hull))
    }
    // The Hough transforms cost most of all and need to see only what connected ink did not settle.
    const rest = withoutSettled(half, found.filter(isSettled))
    const settledBefore = found.length
    for (const region of inkedRegions(rest)) {
      for (const ellipse of ellipsesByHough(region).map(ellipse => inMask(ellipse, region))) {
        // Most circles inside a settled ring, or nearly along it, are of its text and its rim.
        if (!found.some(candidate => isSettled(candidate) && isOf(ellipse, candidate))) add([judgeRing(mask, ellipse, 'circles')])
      }
    }
    // What hung together with a ring that circles settled may stand free now.
    const rings = found.slice(settledBefore).filter(isSettled)
    const left = withoutSettled(rest, rings)
    if (rings.length > 0) for (const hull of componentHulls(rims, left)) add(ofConnectedInk(mask, hull))
    for (const region of inkedRegions(left)) {
      const met = cornersByHough(region, params.find.minPolygonSide / 2).map(corners => corners.map(p => pointInMask(p, region)))
      add(met.filter(corners => haveSides(mask, corners)).map(corners => judgePolygon(mask, corners, 'lines')))
    }
  }
  return found.sort((p, q) => q.evidence.score - p.evidence.score)
}

/** From pixels of a region of the mask's half; pixels are counted by their middles. */
function pointInMask ({ x, y }: Point, { left, top }: Region): Point {
  return { x: 2 * (x + left) + 0.5, y: 2 * (y + top) + 0.5 }
}

function inMask (ellipse: Ellipse, region: Region): Ellipse {
  const { x, y } = pointInMask({ x: ellipse.cx, y: ellipse.cy }, region)
  return { ...ellipse, cx: x, cy: y, a: 2 * ellipse.a, b: 2 * ellipse.b }
}

function ofConnectedInk (mask: InkMask, hull: Point[]): (RingCandidate | PolygonCandidate)[] {
  const ellipse = ellipseOfHull(hull, mask)
  const rings = ellipse ? [judgeRing(mask, ellipse, 'component')] : []
  return [...rings, ...cornersOfHull(hull).map(corners => judgePolygon(mask, corners, 'component', polygonArea(hull)))]
}

function isDeepInside (hull: Point[], outline: Outline): boolean {
  if (!isRing(outline)) return false
  const { ellipse } = outline
  const inner = { ...ellipse, a: ellipse.a * 0.93, b: ellipse.b * 0.93 }
  return hull.every(p => isInside(inner, p))
}

/** Whether most of an ellipse's box lies within a candidate's, or the two are about the same. */
function isOf (ellipse: Ellipse, candidate: Candidate): boolean {
  const [p, q] = [ellipseBox(ellipse), outlineBox(candidate)]
  return intersectionArea(p, q) > 0.9 * p.width * p.height || iou(p, q) > 0.75
}

/** A seal whose rim is beyond doubt. A frame may hold seals: straight sides never settle what lies inside them. */
function isSettled (candidate: Candidate): boolean {
  const { dropped, evidence } = candidate
  return isRing(candidate) && dropped === null && evidence.rimSupport >= params.find.settledSupport && evidence.clearOutside > 0.8
}

/** One outline for each seal: of hypotheses that overlap, the one with the best score; an inner rim yields to the outer. */
export function resolveOverlaps (candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.filter(candidate => candidate.dropped === null)) {
    const rival = kept.findIndex(other => sameSeal(other, candidate))
    if (rival < 0) kept.push(candidate)
    else if (isOuterRimOf(candidate, kept[rival])) kept[rival] = candidate
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

/**
 * A rim a little outside another, concentric and almost as well supported, is the seal's true outline; and so is one that
 * holds another in doubt which stands out no better: curves through a seal's own text make rims inside it.
 */
function isOuterRimOf (outer: Candidate, inner: Candidate): boolean {
  if (isRing(outer) !== isRing(inner) || outer.evidence.rimSupport < 0.85 * inner.evidence.rimSupport) return false
  const [p, q] = [outlineBox(outer), outlineBox(inner)]
  const growth = Math.min(p.width / q.width, p.height / q.height)
  const apart = Math.hypot(p.x + p.width / 2 - q.x - q.width / 2, p.y + p.height / 2 - q.y - q.height / 2)
  if (growth > 1.015 && growth < 1.7 && apart < 0.04 * Math.min(q.width, q.height)) return true
  const held = intersectionArea(p, q) / (q.width * q.height)
  const inDoubt = inner.evidence.score < params.find.doubtfulScore
  return isRing(outer) && inDoubt && growth > 1.015 && held > 0.97 && outer.evidence.score > 0.93 * inner.evidence.score
}

/** Brings an outline found in the work raster to the raster's own pixels, on the seal's readable ink. */
export function settleOutline (ink: Ink, found: RingOutline, workScale: number): RingOutline
export function settleOutline (ink: Ink, found: Outline, workScale: number): Outline
export function settleOutline (ink: Ink, found: Outline, workScale: number): Outline {
  const local = movedOutline(found, ink.scale / workScale, -ink.left * ink.scale, -ink.top * ink.scale)
  if (!isRing(local)) {
    const corners = refineCorners(ink, ink.threshold, local.corners)
    return movedOutline({ ...local, corners, shape: shapeOfCorners(corners) }, 1 / ink.scale, ink.left, ink.top)
  }
  const ellipse = refineEllipse(ink, ink.threshold, local.ellipse, 180) ?? local.ellipse
  return movedOutline({ ...local, ellipse, shape: shapeOf(ellipse) }, 1 / ink.scale, ink.left, ink.top)
}
