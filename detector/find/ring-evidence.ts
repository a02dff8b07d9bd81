/**
 * What speaks for a seal on an ellipse: a rim that stands alone, and under it a ring with the rhythm of text.
 * Every hypothesis, wherever it came from, is measured here by the same measure.
 */
import { edgePoint, TAU, type Ellipse } from '../geometry.js'
import { isInk, type Plane } from '../plane.js'
import type { Evidence } from './outline.js'

const DIRECTIONS = 180
const SECTORS = 12
/** Depths under the rim, as shares of b, between which a title stands. */
const textFrom = 0.14
const textTo = 0.36

/** Evidence on a mask of 0 and 255; directions that leave the picture count neither way. */
export function ringEvidence (mask: Plane, ellipse: Ellipse): Evidence {
  const tolerance = Math.max(1.6, ellipse.b * 0.02)
  const sectors = new Uint8Array(SECTORS)
  const sectorsSeen = new Uint8Array(SECTORS)
  let inPicture = 0
  let onRim = 0
  let clear = 0
  let textSamples = 0
  let textHits = 0
  for (let k = 0; k < DIRECTIONS; k++) {
    const p = edgePoint(ellipse, TAU * k / DIRECTIONS)
    if (!holds(mask, p.x, p.y)) continue
    inPicture++
    sectorsSeen[Math.floor(k * SECTORS / DIRECTIONS)] = 1
    const inkAt = (offset: number) => isInk(mask, p.x + p.nx * offset, p.y + p.ny * offset)
    let rim = false
    for (let offset = -2 * tolerance; offset <= tolerance && !rim; offset += 0.7) rim = inkAt(offset)
    if (rim) {
      onRim++
      sectors[Math.floor(k * SECTORS / DIRECTIONS)] = 1
    }
    let outside = 0
    for (let share = 0.04; share < 0.12; share += 0.02) outside += inkAt(tolerance + share * ellipse.b) ? 1 : 0
    if (outside <= 1) clear++
    for (let share = textFrom; share < textTo; share += 0.02) {
      textSamples++
      if (inkAt(-share * ellipse.b)) textHits++
    }
  }
  const seen = Math.max(1, inPicture)
  const rimSupport = inPicture < DIRECTIONS * 0.35 ? 0 : onRim / seen
  const rimSpread = sum(sectors) / Math.max(1, sum(sectorsSeen))
  const clearOutside = clear / seen
  return {
    rimSupport,
    rimSpread,
    clearOutside,
    textInk: textHits / Math.max(1, textSamples),
    textEdges: textEdges(mask, ellipse),
    score: rimSupport * (0.4 + 0.6 * clearOutside),
  }
}

/** Changes between ink and paper along the ring of text, the most over a few depths. */
function textEdges (mask: Plane, ellipse: Ellipse): number {
  const counts = [0.16, 0.2, 0.24, 0.28, 0.32].map(share => {
    let edges = 0
    let before = false
    const steps = 240
    for (let k = 0; k <= steps; k++) {
      const p = edgePoint(ellipse, TAU * k / steps)
      const now = isInk(mask, p.x - p.nx * share * ellipse.b, p.y - p.ny * share * ellipse.b)
      if (k > 0 && now !== before) edges++
      before = now
    }
    return edges
  })
  return Math.max(...counts)
}

function sum (flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0)
}

function holds (mask: Plane, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < mask.width && y < mask.height
}
