/**
 * Raster on white paper (see paper.ts) → InkMask[]: which pixels are seal ink, one mask for each ink colour in the picture.
 *
 * Ink is what is more colourful than paper. Hues that hold enough colourful pixels become masks, each with its own
 * Otsu threshold, because a faint red seal may stand beside a vivid blue one. All choices are made on one table of
 * how many pixels have which hue and chroma. Grey and black ink makes no colour; see `darkMask`.
 */
import type { Raster } from '../decode/index.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { otsu } from './otsu.js'
import { levelFromTop } from './paper.js'

export interface InkMask extends Plane {
  /** Middle of the ink's hue in degrees, or null for grey and black ink. */
  hueDeg: number | null
  /** The same with a much lower threshold, made when first asked for: worn text shows in it, and noise too. */
  soft: () => Uint8Array
  /** Where print or a pen is so dark that coloured ink under it would not show: nothing there speaks for a seal or against. */
  covered?: Plane
}

/** What evidence is measured on: ink, and what may hide it. */
export type SeenInk = Plane & Pick<InkMask, 'covered'>

const HUE_BINS = 36
const BIN_DEG = 360 / HUE_BINS
const LEVELS = 256

/**
 * Masks of 0 and 255, the most frequent ink first; empty where the picture has no coloured ink. Where vivid
 * ink sets Otsu's threshold high, a second mask of the same hue shows the faint ink too: a pale seal may
 * stand on the page of a bright emblem.
 */
export function colouredMasks ({ width, height, data: rgb }: Raster): InkMask[] {
  const { tones, table } = tonesOf(rgb)
  const covered = { width, height, data: darkerThanInk(rgb) }
  const faint = faintestInk(table, tones.length)
  return inkHues(table, faint, tones.length * params.mask.minShare).flatMap(hueDeg => {
    const bins = binsNear(hueDeg)
    const vivid = clamp(otsu(chromaOf(table, bins), faint) * params.mask.otsuFactor, faint, params.mask.maxChroma)
    const thresholds = vivid > faint * params.mask.faintRatio ? [vivid, faint] : [Math.min(vivid, faint * 1.2)]
    const inkAbove = (threshold: number) => {
      const isInk = new Uint8Array(HUE_BINS * LEVELS)
      for (const bin of bins) isInk.fill(255, bin * LEVELS + Math.floor(threshold) + 1, (bin + 1) * LEVELS)
      return looked(tones, isInk)
    }
    const soft = once(() => inkAbove(faint * params.mask.softRatio))
    return thresholds.map(threshold => ({ width, height, data: inkAbove(threshold), soft, covered, hueDeg }))
  })
}

/** Everything clearly darker than the paper and of no vivid colour: print and rules as well as black seals. */
export function darkMask ({ width, height, data: rgb }: Raster): InkMask {
  const histogram = new Uint32Array(LEVELS)
  // As wide as tones are: `looked` is compiled for one kind of array.
  const darkness = new Uint16Array(width * height)
  for (let i = 0, p = 0; i < darkness.length; i++, p += 3) {
    const [r, g, b] = [rgb[p], rgb[p + 1], rgb[p + 2]]
    // Most of a page is white, and counts for no threshold.
    if (r > 243 && g > 243 && b > 243) continue
    // A red pen is no black seal; blue-black ink is.
    if (Math.max(r, g, b) - Math.min(r, g, b) > params.mask.maxChroma) continue
    darkness[i] = 255 - ((r * 77 + g * 151 + b * 28) >> 8)
    histogram[darkness[i]]++
  }
  const threshold = Math.max(30, otsu(histogram, 12) * params.mask.otsuFactor)
  const inkAbove = (level: number) => looked(darkness, new Uint8Array(LEVELS).fill(255, Math.floor(level) + 1))
  return { width, height, data: inkAbove(threshold), soft: once(() => inkAbove(threshold * params.mask.softRatio)), hueDeg: null }
}

/** Print and dark pens: 255 where no channel is as bright as coloured ink's brightest. */
function darkerThanInk (rgb: Uint8Array): Uint8Array {
  const covered = new Uint8Array(rgb.length / 3)
  const { maxLevelOfPrint } = params.mask
  for (let i = 0, p = 0; i < covered.length; i++, p += 3) {
    if (rgb[p] < maxLevelOfPrint && rgb[p + 1] < maxLevelOfPrint && rgb[p + 2] < maxLevelOfPrint) covered[i] = 255
  }
  return covered
}

/** Each value replaced by what the table says of it. */
function looked (values: Uint16Array, table: Uint8Array): Uint8Array {
  const data = new Uint8Array(values.length)
  for (let i = 0; i < data.length; i++) data[i] = table[values[i]]
  return data
}

function once<T> (make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/**
 * Hue and chroma of each pixel as one number, `bin * LEVELS + chroma`, and how many pixels have which. With next to no
 * chroma there is no hue: bin 0.
 */
function tonesOf (rgb: Uint8Array): { tones: Uint16Array, table: Uint32Array } {
  const tones = new Uint16Array(rgb.length / 3)
  const table = new Uint32Array(HUE_BINS * LEVELS)
  for (let i = 0, p = 0; i < tones.length; i++, p += 3) {
    const r = rgb[p]
    const g = rgb[p + 1]
    const b = rgb[p + 2]
    const high = r > g ? (r > b ? r : b) : (g > b ? g : b)
    const low = r < g ? (r < b ? r : b) : (g < b ? g : b)
    const chroma = high - low
    let tone = chroma
    if (chroma >= 12) {
      let sextant = high === r ? (g - b) / chroma : high === g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma
      if (sextant < 0) sextant += 6
      tone += (sextant * HUE_BINS / 6 | 0) * LEVELS
    }
    tones[i] = tone
    table[tone]++
  }
  return { tones, table }
}

/** How many pixels of these hues have which chroma. */
function chromaOf (table: Uint32Array, bins: Iterable<number>): Uint32Array {
  const histogram = new Uint32Array(LEVELS)
  for (const bin of bins) for (let c = 0; c < LEVELS; c++) histogram[c] += table[bin * LEVELS + c]
  return histogram
}

/** Chroma that is just more than the paper's own noise: a multiple of the median over all pixels. */
function faintestInk (table: Uint32Array, count: number): number {
  const histogram = chromaOf(table, Array.from({ length: HUE_BINS }, (_, bin) => bin))
  const median = LEVELS - 1 - levelFromTop(histogram.toReversed(), count / 2)
  return clamp(median * params.mask.noiseFactor, params.mask.minChroma, params.mask.maxNoise)
}

/** Hues in degrees on which ink of one colour is centred, most frequent first; each takes its neighbours' pixels with it. */
function inkHues (table: Uint32Array, faint: number, enough: number): number[] {
  const left = Array.from({ length: HUE_BINS }, (_, bin) => {
    let sum = 0
    for (let c = Math.floor(faint) + 1; c < LEVELS; c++) sum += table[bin * LEVELS + c]
    return sum
  })
  const at = (bin: number) => (bin + HUE_BINS) % HUE_BINS
  const hues: number[] = []
  for (let round = 0; round < params.mask.maxHues + 2 && hues.length < params.mask.maxHues; round++) {
    const sums = left.map((_, bin) => [-2, -1, 0, 1, 2].reduce((sum, d) => sum + left[at(bin + d)], 0))
    const most = Math.max(...sums)
    if (most < enough) break
    const best = sums.indexOf(most)
    // Ink of a hue or two fits into several windows: its middle is the mean, wherever the first such window lies.
    const mean = [-2, -1, 0, 1, 2].reduce((sum, d) => sum + d * left[at(best + d)], 0) / most
    const deg = ((best + 0.5 + mean) * BIN_DEG + 360) % 360
    for (let d = -3; d <= 3; d++) left[at(Math.round(best + mean) + d)] = 0
    const [from, to] = params.mask.notInkDeg
    if (deg < from || deg > to) hues.push(deg)
  }
  return hues
}

/** Bins whose middle lies within the spread of ink of this hue. */
function binsNear (hueDeg: number): number[] {
  return Array.from({ length: HUE_BINS }, (_, bin) => bin).filter(bin => {
    const off = Math.abs((bin + 0.5) * BIN_DEG - hueDeg)
    return Math.min(off, 360 - off) <= params.mask.hueSpreadDeg
  })
}

function clamp (value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
