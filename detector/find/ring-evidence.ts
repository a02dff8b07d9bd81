/**
 * What speaks for a seal on an ellipse: a rim that stands alone, and under it a ring with the rhythm of text.
 * Every hypothesis, wherever it came from, is measured here by the same measure.
 */
import { edgePoints, type Ellipse } from '../geometry.js'
import type { SeenInk } from '../ink/ink-mask.js'
import { isInk, type Plane } from '../plane.js'
import type { Evidence } from './outline.js'

const DIRECTIONS = 180
const SECTORS = 12
/** Depths under the rim, as shares of b, between which a title stands. */
const textFrom = 0.14
const textTo = 0.36

/** Evidence on a mask of 0 and 255; directions that leave the picture, or in which print lies on the rim, count neither way. */
export function ringEvidence (mask: SeenInk, ellipse: Ellipse): Evidence {
  const points = edgePoints(ellipse, DIRECTIONS)
  const tolerance = Math.max(1.6, ellipse.b * 0.02)
  const sectors = new Uint8Array(SECTORS)
  const sectorsSeen = new Uint8Array(SECTORS)
  let inPicture = 0
  let onRim = 0
  let clear = 0
  let textSamples = 0
  let textHits = 0
  for (let k = 0; k < DIRECTIONS; k++) {
    const [x, y, nx, ny] = [points[4 * k], points[4 * k + 1], points[4 * k + 2], points[4 * k + 3]]
    if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) continue
    let rim = false
    for (let offset = -2 * tolerance; offset <= tolerance && !rim; offset += 0.7) rim = isInk(mask, x + nx * offset, y + ny * offset)
    if (!rim && mask.covered && isInk(mask.covered, x, y)) continue
    inPicture++
    const sector = Math.floor(k * SECTORS / DIRECTIONS)
    sectorsSeen[sector] = 1
    if (rim) {
      onRim++
      sectors[sector] = 1
    }
    let outside = 0
    for (let share = 0.04; share < 0.12; share += 0.02) {
      const offset = tolerance + share * ellipse.b
      if (isInk(mask, x + nx * offset, y + ny * offset)) outside++
    }
    if (outside <= 1) clear++
    for (let share = textFrom; share < textTo; share += 0.02) {
      textSamples++
      if (isInk(mask, x - nx * share * ellipse.b, y - ny * share * ellipse.b)) textHits++
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

const STEPS = 240

/** Changes between ink and paper along the ring of text, the most over a few depths. */
function textEdges (mask: Plane, ellipse: Ellipse): number {
  const points = edgePoints(ellipse, STEPS)
  let most = 0
  for (const share of [0.16, 0.2, 0.24, 0.28, 0.32]) {
    const depth = share * ellipse.b
    const inkAt = (k: number) => isInk(mask, points[4 * k] - points[4 * k + 2] * depth, points[4 * k + 1] - points[4 * k + 3] * depth)
    let edges = 0
    let before = inkAt(STEPS - 1)
    for (let k = 0; k < STEPS; k++) {
      const now = inkAt(k)
      if (now !== before) edges++
      before = now
    }
    most = Math.max(most, edges)
  }
  return most
}

function sum (flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0)
}
