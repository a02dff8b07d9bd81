/** Mask → ring outlines, round and oval: hypotheses from components and from Hough, refined, measured, judged. */
import { ellipseBox, isInside, type Ellipse } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { ellipsesOfComponents } from './components.js'
import { ellipsesByHough } from './hough.js'
import type { Evidence, RingOutline } from './outline.js'
import { refineEllipse } from './refine.js'
import { ringEvidence } from './ring-evidence.js'

/** A hypothesis with its evidence, for the trace; `dropped` says why it is no seal. */
export interface RingCandidate extends RingOutline {
  source: 'component' | 'hough'
  dropped: string | null
}

export function findRings (mask: Plane): RingCandidate[] {
  const free = ellipsesOfComponents(mask).map(ellipse => judge(mask, ellipse, 'component'))
  // The Hough transform costs most of all and needs to see only what connected ink did not settle.
  const rest = without(mask, free.filter(isSettled).map(({ ellipse }) => ellipse))
  if (inkShareOf(rest) < params.find.minShare * params.find.restInk) return free
  return [...free, ...ellipsesByHough(rest).map(ellipse => judge(mask, ellipse, 'hough'))]
}

/** A seal whose rim is beyond doubt. */
function isSettled ({ dropped, evidence }: RingCandidate): boolean {
  return dropped === null && evidence.rimSupport >= params.find.settledSupport && evidence.clearOutside > 0.8
}

/** The mask with the insides of some ellipses emptied. */
function without (mask: Plane, ellipses: Ellipse[]): Plane {
  if (ellipses.length === 0) return mask
  const data = mask.data.slice()
  for (const ellipse of ellipses) {
    const grown = { ...ellipse, a: ellipse.a + 3, b: ellipse.b + 3 }
    const box = ellipseBox(grown)
    for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(mask.height, box.y + box.height); y++) {
      for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(mask.width, box.x + box.width); x++) {
        if (isInside(grown, { x, y })) data[y * mask.width + x] = 0
      }
    }
  }
  return { ...mask, data }
}

function inkShareOf ({ data }: Plane): number {
  let hits = 0
  for (const value of data) if (value > 0) hits++
  return hits / data.length
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

function whyNotASeal (ellipse: Ellipse, evidence: Evidence, mask: Plane): string | null {
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
