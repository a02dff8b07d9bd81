/** Ring hypotheses → ring candidates, round and oval: pulled onto the rim, measured on the mask, judged. */
import { edgePoints, ellipseBox, type Ellipse } from '../geometry.js'
import type { InkMask } from '../ink/ink-mask.js'
import { params } from '../params.js'
import { isInk, type Plane } from '../plane.js'
import type { Evidence, RingOutline } from './outline.js'
import { refineEllipse } from './refine.js'
import { ringEvidence } from './ring-evidence.js'

/** A hypothesis with its evidence, for the trace; `dropped` says why it is no seal. */
export interface RingCandidate extends RingOutline {
  source: 'component' | 'circles'
  /** A rim that chance may give: a seal only where text is surely read. */
  doubtful: boolean
  dropped: string | null
}

export function judgeRing (mask: InkMask, start: Ellipse, source: RingCandidate['source']): RingCandidate {
  const ellipse = mayHaveRim(mask, start) ? refineEllipse(mask, 127, start) : null
  const evidence = withWornText(mask, ellipse ?? start, ringEvidence(mask, ellipse ?? start))
  const dropped = ellipse === null ? 'no rim met' : whyNotASeal(ellipse, evidence, mask)
  const doubtful = evidence.score < params.find.sureRingScore
  return { shape: shapeOf(ellipse ?? start), ellipse: ellipse ?? start, evidence, source, dropped, doubtful }
}

/** Text may be too worn for the mask that the rim stands in: then it is looked for in the soft one. */
function withWornText (mask: InkMask, ellipse: Ellipse, evidence: Evidence): Evidence {
  const { textInk: [least], minTextEdges, minRingScore } = params.find
  if (evidence.score < minRingScore || (evidence.textInk >= least && evidence.textEdges >= minTextEdges)) return evidence
  const { textInk, textEdges } = ringEvidence({ ...mask, data: mask.soft() }, ellipse)
  return { ...evidence, textInk, textEdges }
}

/** Most hypotheses are chance: a look in a few directions spares them the refinement. */
function mayHaveRim (mask: Plane, ellipse: Ellipse): boolean {
  const directions = 48
  const points = edgePoints(ellipse, directions)
  let met = 0
  let seen = 0
  for (let k = 0; k < directions; k++) {
    const [x, y, nx, ny] = [points[4 * k], points[4 * k + 1], points[4 * k + 2], points[4 * k + 3]]
    if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) continue
    seen++
    for (let share = -0.1; share <= 0.1; share += 0.02) {
      if (!isInk(mask, x + nx * share * ellipse.b, y + ny * share * ellipse.b)) continue
      met++
      break
    }
  }
  return met > seen * params.find.minRimSupport * 0.75
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
  if (evidence.score < (evidence.clearOutside > 0.9 ? find.minFreeRingScore : find.minRingScore)) return 'rim does not stand out'
  if (evidence.textInk < find.textInk[0]) return 'no text under the rim'
  if (evidence.textInk > find.textInk[1]) return 'filled, not text'
  if (evidence.textEdges < find.minTextEdges) return 'no rhythm of text under the rim'
  return null
}
