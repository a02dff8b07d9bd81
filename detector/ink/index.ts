/**
 * Raster → readable ink of one seal: how dark each pixel is in the colour that the ink swallows, on paper brought to
 * white, without the print that runs under the seal; never larger than reading needs.
 */
import { withMats } from '../cv.js'
import type { Raster } from '../decode/index.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import type { Box } from '../seal.js'
import { colouredInk } from './coloured-ink.js'
import { inkLevels, type InkLevels } from './ink-levels.js'
import { localPaper } from './local-paper.js'
import { printDarkness } from './print.js'

/** Position of a plane's first pixel in the raster, and the plane's pixels to one of the raster. */
export interface Place {
  left: number
  top: number
  scale: number
}

export interface Ink extends Plane, InkLevels, Place {
  /** Whether the print that runs under the seal is left in it. */
  holdsPrint: boolean
  /** The same seal, with print told from ink by other rules: for where its title cannot be read. None for ink without a hue. */
  others: (() => Ink)[]
}

/** In the order in which they are tried. */
const otherRules = ['amount', 'none'] as const

/** Ink round a box of the work raster, with room for the outline to move. `workScale`: work pixels to a raster pixel. */
export function inkAround (raster: Raster, box: Box, workScale: number, hueDeg: number | null): Ink {
  const margin = params.ink.margin * Math.min(box.width, box.height) / 2 + 3 * workScale
  const [left, top] = [(box.x - margin) / workScale, (box.y - margin) / workScale]
  const [width, height] = [(box.width + 2 * margin) / workScale, (box.height + 2 * margin) / workScale]
  return inkOf(raster, { x: left, y: top, width, height }, hueDeg)
}

/** Ink inside `box` (raster pixels, may reach over the edge), for ink of a hue, or of none: grey and black. */
export function inkOf (raster: Raster, box: Box, hueDeg: number | null): Ink {
  const { part, ...place } = partOf(raster, box, params.ink.maxShortSide)
  const withLevels = (data: Uint8Array, holdsPrint = false): Ink => ({ ...place, data, ...inkLevels(data), holdsPrint, others: [] })
  if (hueDeg === null) return withLevels(greyDarkness(part.data))
  const others = otherRules.map(rule => () => withLevels(colouredInk(part, hueDeg, rule), rule === 'none'))
  return { ...withLevels(colouredInk(part, hueDeg)), others }
}

/** Print round a seal and under it. */
export interface Print extends Plane, InkLevels, Place {}

/** What is printed in reach of a seal of coloured ink, whose box this is (raster pixels). */
export function printAround (raster: Raster, { x, y, width, height }: Box, hueDeg: number): Print {
  const { reach: { across, down }, maxSealSide } = params.print
  const reach = { x: x - across * width, y: y - down * height, width: (1 + 2 * across) * width, height: (1 + 2 * down) * height }
  const { part, ...place } = partOf(raster, reach, (1 + 2 * down) * maxSealSide)
  const data = printDarkness(part, hueDeg)
  return { ...place, data, ...inkLevels(data) }
}

interface Part extends Place {
  width: number
  height: number
  part: Raster
}

/** The part of the raster inside `box`, as far as it reaches, its shorter side no longer than said, on white paper. */
function partOf (raster: Raster, box: Box, maxShortSide: number): Part {
  const left = Math.max(0, Math.floor(box.x))
  const top = Math.max(0, Math.floor(box.y))
  const width = Math.max(8, Math.min(raster.width, Math.ceil(box.x + box.width)) - left)
  const height = Math.max(8, Math.min(raster.height, Math.ceil(box.y + box.height)) - top)
  const part = bounded(crop(raster, left, top, width, height), maxShortSide)
  onLocalPaper(part)
  return { part, width: part.width, height: part.height, left, top, scale: part.scale }
}

function crop ({ width: stride, height: rows, data }: Raster, left: number, top: number, width: number, height: number): Raster {
  const rgb = new Uint8Array(width * height * 3).fill(255)
  for (let y = 0; y < height && top + y < rows; y++) {
    const from = ((top + y) * stride + left) * 3
    rgb.set(data.subarray(from, from + Math.min(width, stride - left) * 3), y * width * 3)
  }
  return { width, height, data: rgb, scale: 1 }
}

/** Brought down to the size from which reading gains nothing. */
function bounded (part: Raster, maxShortSide: number): Raster {
  const scale = maxShortSide / Math.min(part.width, part.height)
  if (scale >= 0.9) return part
  const [width, height] = [Math.round(part.width * scale), Math.round(part.height * scale)]
  return withMats((cv, own) => {
    const source = own(cv.matFromArray(part.height, part.width, cv.CV_8UC3, part.data))
    const target = own(new cv.Mat())
    cv.resize(source, target, new cv.Size(width, height), 0, 0, cv.INTER_AREA)
    return { width, height, data: (target.data as Uint8Array).slice(), scale: width / part.width }
  })
}

/** Divides by the paper's colour, in place. */
function onLocalPaper ({ width, height, data }: Raster): void {
  const gainsOfRow = localPaper(data, width, height)
  for (let y = 0, i = 0; y < height; y++) {
    const gains = gainsOfRow(y)
    for (let x = 0; x < 3 * width; x++, i++) {
      const level = data[i] * gains[x]
      data[i] = level > 255 ? 255 : level
    }
  }
}

function greyDarkness (rgb: Uint8Array): Uint8Array {
  const data = new Uint8Array(rgb.length / 3)
  for (let i = 0, p = 0; i < data.length; i++, p += 3) data[i] = 255 - ((rgb[p] * 77 + rgb[p + 1] * 151 + rgb[p + 2] * 28) >> 8)
  return data
}
