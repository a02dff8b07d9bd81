/** Which darkness is ink and which is a full stroke, told by all the pixels of a plane. */
import { otsu } from './otsu.js'
import { levelFromTop } from './paper.js'

export interface InkLevels {
  /** Above this a pixel is ink. */
  threshold: number
  /** Darkness of full strokes: the level that a tenth of the ink exceeds. */
  full: number
}

/** Share of a seal's levels that any part of it has at least: what is fainter is no ink. */
const least = 0.45

/**
 * Threshold by Otsu a little low, because strokes' edges are blends.
 * @param whole levels of the seal, for a part of it: rim and star are darker than thin strokes, and where there is no ink there is noise.
 */
export function inkLevels (data: Uint8Array, whole: InkLevels = { threshold: 18 / least, full: 0 }): InkLevels {
  const histogram = new Uint32Array(256)
  for (let i = 0; i < data.length; i++) histogram[data[i]]++
  const threshold = Math.round(Math.min(110, Math.max(whole.threshold * least, otsu(histogram, 12) * 0.9)))
  let inked = 0
  for (let level = threshold; level < 256; level++) inked += histogram[level]
  return { threshold, full: Math.max(threshold + 10, whole.full * least, levelFromTop(histogram, inked * 0.1)) }
}
