/**
 * One mask → every hypothesis of a seal in it, judged. What stands free comes from connected ink; the Hough transforms, which
 * cost most, see only the ink that is left without it; and what hung together with a settled ring is looked at again.
 */
import { ellipseBox, intersectionArea, iou, isInside, type Ellipse, type Point } from '../geometry.js'
import type { InkMask } from '../ink/ink-mask.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { polygonArea } from '../polygon.js'
import { isSettled, type Candidate } from './candidate.js'
import { componentHulls, ellipseOfHull } from './components.js'
import { cornersOfHull } from './corners-of-hull.js'
import { halved } from './half.js'
import { ellipsesByHough } from './hough-circles.js'
import { cornersByHough } from './hough-lines.js'
import { isRing, outlineBox, type Outline } from './outline.js'
import { judgePolygon, type PolygonCandidate } from './polygon.js'
import { haveSides } from './polygon-evidence.js'
import { inkedRegions, withoutSettled, type Region } from './regions.js'
import { judgeRing, type RingCandidate } from './ring.js'
import { withoutPrint } from './without-print.js'

/** @param settled candidates of other masks that need no other hypothesis */
export function searchMask (mask: InkMask, settled: Candidate[]): Candidate[] {
  if (!holdsRim(mask) || isDarkPage(mask)) return []
  // Hypotheses come from where rims may be; all of them are judged on the whole mask.
  const rims: Plane = mask.hueDeg === null ? withoutPrint(mask) : mask
  const known = [...settled]
  const found: Candidate[] = []
  const add = (judged: RingCandidate | PolygonCandidate) => {
    const candidate = { ...judged, hueDeg: mask.hueDeg }
    found.push(candidate)
    if (isSettled(candidate)) known.push(candidate)
  }
  let left = withoutSettled(halved(rims), known)
  let emptied = known.length
  const empty = () => {
    left = withoutSettled(left, known.slice(emptied))
    emptied = known.length
  }
  const looked = new Set<string>()
  const searchPieces = () => {
    for (const hull of componentHulls(rims, left)) {
      const name = JSON.stringify(hull)
      // Largest first: what stands inside a settled seal is its star and its text.
      if (looked.has(name) || known.some(candidate => isDeepInside(hull, candidate))) continue
      looked.add(name)
      for (const candidate of ofConnectedInk(mask, hull)) add(candidate)
    }
  }
  const searchPiecesWhileSettling = () => {
    for (let before = -1; before !== known.length; empty()) {
      before = known.length
      searchPieces()
    }
  }
  searchPiecesWhileSettling()
  for (const region of inkedRegions(left)) {
    for (const ellipse of ellipsesByHough(region).map(ellipse => inMask(ellipse, region))) {
      // Most circles inside a settled ring, or nearly along it, are of its text and its rim.
      if (!known.some(candidate => isOf(ellipse, candidate))) add(judgeRing(mask, ellipse, 'circles'))
    }
  }
  if (known.length > emptied) {
    empty()
    searchPiecesWhileSettling()
  }
  for (const region of inkedRegions(left)) {
    const page = { x: -region.left, y: -region.top, width: left.width, height: left.height }
    const met = cornersByHough(region, params.find.minPolygonSide / 2, page).map(corners => corners.map(p => pointInMask(p, region)))
    for (const corners of met) if (haveSides(mask, corners)) add(judgePolygon(mask, corners, 'lines'))
  }
  return found
}

/** Whether there is as much ink as on three sides of the smallest seal. */
function holdsRim ({ data }: InkMask): boolean {
  let left = 3 * params.find.minPolygonSide
  for (let i = 0; i < data.length && left > 0; i++) if (data[i]) left--
  return left === 0
}

/** Light print on black: a screen's window, say, which is no carved seal. */
function isDarkPage ({ hueDeg, data }: InkMask): boolean {
  if (hueDeg !== null) return false
  let inked = 0
  for (let i = 0; i < data.length; i++) if (data[i]) inked++
  return inked > params.find.mostBlackInk * data.length
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
