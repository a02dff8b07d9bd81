/**
 * Raster → InkMask[]: which pixels are seal ink, one mask for each ink colour in the picture.
 *
 * Ink is what is more colourful than paper. Chroma is taken after dividing by the paper's colour; hues
 * that hold enough colourful pixels become masks, each with its own Otsu threshold, because a faint
 * red seal may stand beside a vivid blue one. Grey and black ink makes no colour; see `darkMask`.
 */
import { withMats } from './cv.js'
import type { Raster } from './decode.js'
import { otsu } from './otsu.js'
import { levelFromTop, paperOf } from './paper.js'
import { params } from './params.js'
import type { Plane } from './plane.js'

export interface InkMask extends Plane {
  /** Middle of the ink's hue in degrees, or null for grey and black ink. */
  hueDeg: number | null
}

const HUE_BINS = 36
const BIN_DEG = 360 / HUE_BINS

/**
 * Masks of 0 and 255, the most frequent ink first; empty where the picture has no coloured ink. Where vivid
 * ink sets Otsu's threshold high, a second mask of the same hue shows the faint ink too: a pale seal may
 * stand on the page of a bright emblem.
 */
export function colouredMasks (raster: Raster): InkMask[] {
  const { width, height } = raster
  const { chroma, hueBin } = chromaAndHue(onWhitePaper(raster))
  const faint = faintestInk(chroma)
  const masks: InkMask[] = []
  for (const bin of inkHues(chroma, hueBin, faint)) {
    const near = binsNear(bin)
    const histogram = new Uint32Array(256)
    for (let i = 0; i < chroma.length; i++) if (near[hueBin[i]]) histogram[chroma[i]]++
    const vivid = clamp(otsu(histogram, faint) * params.mask.otsuFactor, faint, params.mask.maxChroma)
    const thresholds = vivid > faint * params.mask.faintRatio ? [vivid, faint] : [Math.min(vivid, faint * 1.2)]
    for (const threshold of thresholds) {
      const data = new Uint8Array(width * height)
      for (let i = 0; i < data.length; i++) if (chroma[i] > threshold && near[hueBin[i]]) data[i] = 255
      masks.push({ width, height, data, hueDeg: bin * BIN_DEG + BIN_DEG / 2 })
    }
  }
  return masks
}

/** Chroma that is just more than the paper's own noise: a multiple of the median over all pixels. */
function faintestInk (chroma: Uint8Array): number {
  const histogram = new Uint32Array(256)
  for (let i = 0; i < chroma.length; i++) histogram[chroma[i]]++
  const median = 255 - levelFromTop(histogram.toReversed(), chroma.length / 2)
  return clamp(median * params.mask.noiseFactor, params.mask.minChroma, params.mask.maxNoise)
}

/** Everything clearly darker than the paper: print and rules as well as black seals. */
export function darkMask (raster: Raster): InkMask {
  const { width, height } = raster
  const rgb = onWhitePaper(raster)
  const histogram = new Uint32Array(256)
  const darkness = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < darkness.length; i++, p += 3) {
    darkness[i] = 255 - ((rgb[p] * 77 + rgb[p + 1] * 151 + rgb[p + 2] * 28) >> 8)
    histogram[darkness[i]]++
  }
  const threshold = Math.max(30, otsu(histogram, 12) * params.mask.otsuFactor)
  return { width, height, data: darkness.map(value => value > threshold ? 255 : 0), hueDeg: null }
}

/** RGB with the paper brought to white, slightly blurred: JPEG keeps colour at half resolution. */
function onWhitePaper (raster: Raster): Uint8Array {
  const paper = paperOf(raster)
  const blurred = withMats((cv, own) => {
    const source = own(cv.matFromArray(raster.height, raster.width, cv.CV_8UC3, raster.data))
    const target = own(new cv.Mat())
    cv.GaussianBlur(source, target, new cv.Size(3, 3), 0.8)
    return (target.data as Uint8Array).slice()
  })
  for (let i = 0; i < blurred.length; i++) {
    const level = blurred[i] * 255 / paper[i]
    blurred[i] = level > 255 ? 255 : level
  }
  return blurred
}

function chromaAndHue (rgb: Uint8Array): { chroma: Uint8Array, hueBin: Uint8Array } {
  const count = rgb.length / 3
  const chroma = new Uint8Array(count)
  const hueBin = new Uint8Array(count)
  for (let i = 0, p = 0; i < count; i++, p += 3) {
    const r = rgb[p]
    const g = rgb[p + 1]
    const b = rgb[p + 2]
    const high = r > g ? (r > b ? r : b) : (g > b ? g : b)
    const low = r < g ? (r < b ? r : b) : (g < b ? g : b)
    const c = high - low
    chroma[i] = c
    if (c < 12) continue
    let sextant = high === r ? (g - b) / c : high === g ? 2 + (b - r) / c : 4 + (r - g) / c
    if (sextant < 0) sextant += 6
    hueBin[i] = (sextant * HUE_BINS / 6) | 0
  }
  return { chroma, hueBin }
}

/** Hue bins on which ink of one colour is centred, most frequent first; each takes its neighbours' pixels with it. */
function inkHues (chroma: Uint8Array, hueBin: Uint8Array, faint: number): number[] {
  const left = new Float64Array(HUE_BINS)
  for (let i = 0; i < chroma.length; i++) if (chroma[i] > faint) left[hueBin[i]]++
  const hues: number[] = []
  for (let round = 0; round < params.mask.maxHues + 2 && hues.length < params.mask.maxHues; round++) {
    let best = 0
    let most = 0
    for (let bin = 0; bin < HUE_BINS; bin++) {
      let sum = 0
      for (let d = -2; d <= 2; d++) sum += left[(bin + d + HUE_BINS) % HUE_BINS]
      if (sum > most) { most = sum; best = bin }
    }
    if (most < chroma.length * params.mask.minShare) break
    const [from, to] = params.mask.notInkDeg
    const deg = best * BIN_DEG + BIN_DEG / 2
    for (let d = -3; d <= 3; d++) left[(best + d + HUE_BINS) % HUE_BINS] = 0
    if (deg < from || deg > to) hues.push(best)
  }
  return hues
}

function binsNear (bin: number): Uint8Array {
  const near = new Uint8Array(HUE_BINS)
  const reach = Math.round(params.mask.hueSpreadDeg / BIN_DEG)
  for (let d = -reach; d <= reach; d++) near[(bin + d + HUE_BINS) % HUE_BINS] = 1
  return near
}

function clamp (value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
