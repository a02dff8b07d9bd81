/**
 * Raster → readable ink of one seal: how dark each pixel is in the colour that the ink swallows, kept only
 * where there is ink of this hue, and with the black print that runs under the seal taken out.
 *
 * The mask that finds seals is too coarse to read from: JPEG keeps colour at half resolution, so strokes
 * blur together in chroma. Darkness in the complementary channel (green for red ink) stays sharp; blurred
 * chroma only says where it may count.
 */
import { withMats } from './cv.js'
import type { Raster } from './decode.js'
import { otsu } from './otsu.js'
import { levelFromTop } from './paper.js'
import { params } from './params.js'
import type { Plane } from './plane.js'
import type { Box } from './seal.js'

export interface Ink extends Plane {
  /** Position of the plane's first pixel in the raster. */
  left: number
  top: number
  /** Above this a pixel is ink. */
  threshold: number
  /** Darkness of full strokes: the level that a tenth of the ink exceeds. */
  full: number
}

type Rgb = [number, number, number]

/** Ink round a box of the work raster, with room for the outline to move. `workScale`: work pixels to a raster pixel. */
export function inkAround (raster: Raster, box: Box, workScale: number, hueDeg: number | null): Ink {
  const margin = params.ink.margin * Math.min(box.width, box.height) / 2 + 3 * workScale
  const [left, top] = [(box.x - margin) / workScale, (box.y - margin) / workScale]
  const [width, height] = [(box.width + 2 * margin) / workScale, (box.height + 2 * margin) / workScale]
  return inkOf(raster, { x: left, y: top, width, height }, hueDeg)
}

/** Ink inside `box` (raster pixels, may reach over the edge), for ink of a hue, or of none: grey and black. */
export function inkOf (raster: Raster, box: Box, hueDeg: number | null): Ink {
  const left = Math.max(0, Math.floor(box.x))
  const top = Math.max(0, Math.floor(box.y))
  const width = Math.max(8, Math.min(raster.width, Math.ceil(box.x + box.width)) - left)
  const height = Math.max(8, Math.min(raster.height, Math.ceil(box.y + box.height)) - top)
  const rgb = crop(raster, left, top, width, height)
  const data = hueDeg === null ? greyDarkness(rgb) : colouredDarkness(rgb, width, height, hueDeg)
  return { width, height, left, top, data, ...levels(data) }
}

function crop ({ width: stride, height: rows, data }: Raster, left: number, top: number, width: number, height: number): Uint8Array {
  const rgb = new Uint8Array(width * height * 3).fill(255)
  for (let y = 0; y < height && top + y < rows; y++) {
    const from = ((top + y) * stride + left) * 3
    rgb.set(data.subarray(from, from + Math.min(width, stride - left) * 3), y * width * 3)
  }
  return rgb
}

/** Threshold by Otsu a little low, because strokes' edges are blends, and the darkness of full strokes. */
function levels (data: Uint8Array): { threshold: number, full: number } {
  const histogram = new Uint32Array(256)
  for (const value of data) histogram[value]++
  const threshold = Math.round(Math.min(110, Math.max(18, otsu(histogram, 12) * 0.9)))
  let inked = 0
  for (let level = threshold; level < 256; level++) inked += histogram[level]
  return { threshold, full: Math.max(threshold + 10, levelFromTop(histogram, inked * 0.1)) }
}

function greyDarkness (rgb: Uint8Array): Uint8Array {
  const paper = paperColour(rgb)
  const paperGrey = (paper[0] * 77 + paper[1] * 151 + paper[2] * 28) >> 8
  const data = new Uint8Array(rgb.length / 3)
  for (let i = 0, p = 0; i < data.length; i++, p += 3) {
    data[i] = Math.max(0, paperGrey - ((rgb[p] * 77 + rgb[p + 1] * 151 + rgb[p + 2] * 28) >> 8))
  }
  return data
}

function colouredDarkness (rgb: Uint8Array, width: number, height: number, hueDeg: number): Uint8Array {
  const paper = paperColour(rgb)
  const ink = inkColour(rgb, hueDeg)
  const drop: Rgb = [paper[0] - ink[0], paper[1] - ink[1], paper[2] - ink[2]]
  // The channel the ink darkens most (never blue, the noisiest in JPEG, unless it alone is left), and the one it leaves light.
  const dark = drop[0] > drop[1] && drop[0] > drop[2] ? 0 : 1
  const light = drop.indexOf(Math.min(...drop))
  // Print is dark in the channel that the ink leaves light.
  const printFrom = Math.max(60, drop[light] + 55)
  const darkness = new Uint8Array(width * height)
  const print = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < darkness.length; i++, p += 3) {
    darkness[i] = Math.max(0, paper[dark] - rgb[p + dark])
    if (paper[light] - rgb[p + light] > printFrom) print[i] = 1
  }
  const gate = colourGate(rgb, width, height, paper, drop)
  for (let i = 0; i < darkness.length; i++) darkness[i] = print[i] ? 0 : darkness[i] * gate[i]
  fillPrint(darkness, print, width, height)
  return darkness
}

/** Brightest colour that a quarter of the pixels reach, channel by channel. */
function paperColour (rgb: Uint8Array): Rgb {
  const count = rgb.length / 3
  return [0, 1, 2].map(channel => {
    const histogram = new Uint32Array(256)
    for (let p = channel; p < rgb.length; p += 3) histogram[rgb[p]]++
    return levelFromTop(histogram, count * 0.25)
  }) as Rgb
}

/** Mean colour of the pixels that are colourful and of the hue; a vivid stand-in where there are none. */
function inkColour (rgb: Uint8Array, hueDeg: number): Rgb {
  const sum: Rgb = [0, 0, 0]
  let count = 0
  const [u0, v0] = [Math.cos(hueDeg * Math.PI / 180), Math.sin(hueDeg * Math.PI / 180)]
  for (let p = 0; p < rgb.length; p += 3) {
    const u = rgb[p] - (rgb[p + 1] + rgb[p + 2]) / 2
    const v = (rgb[p + 1] - rgb[p + 2]) * HALF_ROOT_3
    const chroma = Math.hypot(u, v)
    if (chroma < 30 || u * u0 + v * v0 < chroma * 0.75) continue
    for (let channel = 0; channel < 3; channel++) sum[channel] += rgb[p + channel]
    count++
  }
  if (count < 20) return hueDeg > 185 && hueDeg < 290 ? [60, 70, 200] : [220, 50, 50]
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

const HALF_ROOT_3 = Math.sqrt(3) / 2

/** 0 to 1: how surely a pixel's neighbourhood holds colour in the ink's direction, away from the paper's. */
function colourGate (rgb: Uint8Array, width: number, height: number, paper: Rgb, drop: Rgb): Float32Array {
  // The ink pulls the colour towards its own hue: minus the drop, with the grey part taken out.
  const mean = (drop[0] + drop[1] + drop[2]) / 3
  const direction = drop.map(value => mean - value)
  const length = Math.hypot(...direction) || 1
  const chroma = new Uint8Array(width * height)
  const histogram = new Uint32Array(256)
  for (let i = 0, p = 0; i < chroma.length; i++, p += 3) {
    let projection = 0
    for (let channel = 0; channel < 3; channel++) projection += (rgb[p + channel] - paper[channel]) * direction[channel] / length
    chroma[i] = Math.max(0, Math.min(255, projection))
    histogram[chroma[i]]++
  }
  const threshold = Math.max(10, Math.min(45, otsu(histogram, 6) * 0.5))
  const blurred = withMats((cv, own) => {
    const source = own(cv.matFromArray(height, width, cv.CV_8UC1, chroma))
    const target = own(new cv.Mat())
    cv.blur(source, target, new cv.Size(3, 3))
    return (target.data as Uint8Array).slice()
  })
  const gates = Float32Array.from({ length: 256 }, (_, value) => Math.min(1, Math.max(0, (value - threshold * 0.45) / (threshold * 0.55))))
  const result = new Float32Array(blurred.length)
  for (let i = 0; i < result.length; i++) result[i] = gates[blurred[i]]
  return result
}

/** Two rounds of filling print pixels with the mean of what is known around them: strokes cross a line of print unbroken. */
function fillPrint (darkness: Uint8Array, print: Uint8Array, width: number, height: number): void {
  for (let round = 0; round < 2; round++) {
    const known = print.slice()
    const before = darkness.slice()
    for (let y = 2; y < height - 2; y++) {
      for (let x = 2; x < width - 2; x++) {
        const i = y * width + x
        if (!known[i]) continue
        let sum = 0
        let count = 0
        for (let dy = -2; dy <= 2; dy++) {
          for (let dx = -2; dx <= 2; dx++) {
            const j = i + dy * width + dx
            if (known[j]) continue
            sum += before[j]
            count++
          }
        }
        if (count < 4) continue
        darkness[i] = sum / count
        print[i] = 0
      }
    }
  }
}
