/** A hypothesis that was judged, wherever it came from. */
import { params } from '../params.js'
import { isRing } from './outline.js'
import type { PolygonCandidate } from './polygon.js'
import type { RingCandidate } from './ring.js'

/** In work-raster pixels, with the hue of the ink it was found in; null for grey and black ink. */
export type Candidate = (RingCandidate | PolygonCandidate) & { hueDeg: number | null }

/** A seal whose rim is beyond doubt. A frame may hold seals: straight sides never settle what lies inside them. */
export function isSettled (candidate: Candidate): boolean {
  const { dropped, evidence } = candidate
  return isRing(candidate) && dropped === null && evidence.rimSupport >= params.find.settledSupport && evidence.clearOutside > 0.8
}
