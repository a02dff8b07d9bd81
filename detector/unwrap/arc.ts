/**
 * Straightens what stands along an ellipse: a strip's columns are arc length along a curve at a fixed depth
 * under the rim, its rows run along the outline's normals. On an oval this keeps characters upright and of
 * even width, where unrolling by polar angle would shear and squeeze them.
 */
import { edgePoint, TAU, type EdgePoint, type Ellipse } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import type { Plane } from '../plane.js'
import { sampleLines } from './sample-lines.js'

/** One turn, clockwise, sampled evenly in the ellipse's parameter. */
export interface Arc {
  points: EdgePoint[]
  /** Arc length from the start to each point at the arc's depth, px. */
  lengths: Float64Array
  total: number
}

const SAMPLES = 1440

/** @param depth px under the outline at which arc length is measured. @param start ellipse parameter of arc length 0. */
export function arcOf (ellipse: Ellipse, depth: number, start: number): Arc {
  const points: EdgePoint[] = []
  const lengths = new Float64Array(SAMPLES + 1)
  let before = { x: 0, y: 0 }
  for (let k = 0; k <= SAMPLES; k++) {
    const p = edgePoint(ellipse, start + TAU * k / SAMPLES)
    const at = { x: p.x - p.nx * depth, y: p.y - p.ny * depth }
    if (k > 0) lengths[k] = lengths[k - 1] + Math.hypot(at.x - before.x, at.y - before.y)
    before = at
    points.push(p)
  }
  return { points, lengths, total: lengths[SAMPLES] }
}

/** Edge point at an arc length, which may run over several turns either way. */
export function pointAt (arc: Arc, length: number): EdgePoint {
  const wanted = ((length % arc.total) + arc.total) % arc.total
  let low = 0
  let high = SAMPLES
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (arc.lengths[middle] <= wanted) low = middle
    else high = middle
  }
  const share = (wanted - arc.lengths[low]) / ((arc.lengths[high] - arc.lengths[low]) || 1)
  const p = arc.points[low]
  const q = arc.points[high]
  const mix = (a: number, b: number) => a + (b - a) * share
  return { x: mix(p.x, q.x), y: mix(p.y, q.y), nx: mix(p.nx, q.nx), ny: mix(p.ny, q.ny) }
}

export interface Window {
  /** Arc lengths of the strip's left and right end, px. */
  from: number
  to: number
  /** Depths under the outline of the strip's top and bottom, px; negative is outside. */
  top: number
  bottom: number
}

/**
 * Ink in a window of the arc as a strip of `width` × `height`. `turned` reads from the centre outwards, right to left: upright
 * for text on the lower arc that stands with its feet to the rim.
 */
export function unwrapArc (ink: Ink, arc: Arc, window: Window, width: number, height: number, turned = false, smooth?: 'linear'): Plane {
  const places = new Float64Array(4 * width)
  const step = (window.bottom - window.top) / height * (turned ? -1 : 1)
  const first = (turned ? window.bottom : window.top) + 0.5 * step
  for (let column = 0; column < width; column++) {
    const along = ((turned ? width - 1 - column : column) + 0.5) / width
    const p = pointAt(arc, window.from + (window.to - window.from) * along)
    const [x, y] = [(p.x - p.nx * first - ink.left) * ink.scale, (p.y - p.ny * first - ink.top) * ink.scale]
    places.set([x, y, -p.nx * step * ink.scale, -p.ny * step * ink.scale], 4 * column)
  }
  return sampleLines(ink, { count: width, length: height, places }, 'down', smooth)
}
