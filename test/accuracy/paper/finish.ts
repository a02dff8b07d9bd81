/**
 * A drawn page in, the picture file out: turned, photographed, shaded, blurred, noisy, grey,
 * compressed. Geometry is returned as a mapping of points, so that the truth can follow it.
 */
import sharp from 'sharp'
import type { Random } from '../random.js'
import type { Canvas, Rgb } from './canvas.js'
import { noiseField } from './noise-field.js'
import { homography, mappingOf, warp, type Corners, type Mapping } from './warp.js'

export interface Finish {
  /** Clockwise, 90° each. */
  quarterTurns?: 0 | 1 | 2 | 3
  camera?: { width: number, height: number, corners: Corners, table: Rgb }
  /** Darkest over brightest place of the light that falls on the page. */
  shade?: number
  /** Colour of the light, 1 is neutral. */
  light?: Rgb
  /** Sigma in px. */
  blur?: number
  /** Standard deviation of the sensor's noise, of 255. */
  noise?: number
  grey?: boolean
  /** Absent: PNG. */
  jpeg?: { quality: number, subsampled: boolean }
}

export interface Finished { bytes: Buffer, extension: 'png' | 'jpg', width: number, height: number, map: Mapping }

export async function finishPage (page: Canvas, finish: Finish, random: Random): Promise<Finished> {
  let canvas = page
  let map: Mapping = (x, y) => ({ x, y })
  if (finish.quarterTurns) ({ canvas, map } = turned(canvas, finish.quarterTurns))
  if (finish.camera) {
    const { width, height, corners, table } = finish.camera
    const matrix = homography(canvas.width, canvas.height, corners)
    const before = map
    const seen = mappingOf(matrix)
    map = (x, y) => {
      const p = before(x, y)
      return seen(p.x, p.y)
    }
    canvas = warp(canvas, matrix, width, height, table)
  }
  if (finish.shade !== undefined || finish.light) shade(canvas, finish, random)
  if (finish.blur) canvas = await blurred(canvas, finish.blur)
  if (finish.noise) addNoise(canvas, finish.noise, random)
  const { width, height } = canvas
  let image = sharp(canvas.pixels, { raw: { width, height, channels: 3 } })
  if (finish.grey) image = image.greyscale()
  const { jpeg } = finish
  const bytes = jpeg
    ? await image.jpeg({ quality: jpeg.quality, chromaSubsampling: jpeg.subsampled ? '4:2:0' : '4:4:4' }).toBuffer()
    : await image.png({ compressionLevel: 6 }).toBuffer()
  return { bytes, extension: jpeg ? 'jpg' : 'png', width, height, map }
}

function turned (page: Canvas, quarterTurns: 1 | 2 | 3): { canvas: Canvas, map: Mapping } {
  const { width: w, height: h } = page
  const map: Mapping = quarterTurns === 1
    ? (x, y) => ({ x: h - y, y: x })
    : quarterTurns === 2 ? (x, y) => ({ x: w - x, y: h - y }) : (x, y) => ({ x: y, y: w - x })
  const [width, height] = quarterTurns === 2 ? [w, h] : [h, w]
  const pixels = new Uint8Array(page.pixels.length)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const to = map(x + 0.5, y + 0.5)
      const at = (Math.floor(to.y) * width + Math.floor(to.x)) * 3
      const from = (y * w + x) * 3
      pixels[at] = page.pixels[from]!
      pixels[at + 1] = page.pixels[from + 1]!
      pixels[at + 2] = page.pixels[from + 2]!
    }
  }
  return { canvas: { width, height, pixels }, map }
}

/** Uneven light: a slope across the page and soft shadows. */
function shade ({ width, height, pixels }: Canvas, finish: Finish, random: Random): void {
  const { shade: darkest = 1, light = { r: 1, g: 1, b: 1 } } = finish
  const slope = random.between(0, Math.PI * 2)
  const soft = noiseField(random, width, height, Math.max(width, height) / 3)
  const reach = Math.hypot(width, height)
  for (let y = 0, at = 0; y < height; y++) {
    let bright = 1
    for (let x = 0; x < width; x++, at += 3) {
      // Light changes slowly: every eighth pixel is often enough.
      if (x % 8 === 0) {
        const along = (x * Math.cos(slope) + y * Math.sin(slope)) / reach
        bright = 1 - (1 - darkest) * Math.min(1, Math.max(0, 0.5 + along * 0.5 + (soft(x, y) - 0.5) * 0.9))
      }
      pixels[at] = Math.min(255, pixels[at]! * bright * light.r)
      pixels[at + 1] = Math.min(255, pixels[at + 1]! * bright * light.g)
      pixels[at + 2] = Math.min(255, pixels[at + 2]! * bright * light.b)
    }
  }
}

async function blurred ({ width, height, pixels }: Canvas, sigma: number): Promise<Canvas> {
  const out = await sharp(pixels, { raw: { width, height, channels: 3 } }).blur(Math.max(0.3, sigma)).raw().toBuffer()
  return { width, height, pixels: out }
}

/** From a table, read from another place in each row: a random number for each sample would cost more than all else. */
function addNoise ({ width, height, pixels }: Canvas, deviation: number, random: Random): void {
  const reach = deviation * Math.sqrt(6)
  // The sum of two even numbers is near enough to a bell.
  const table = Float32Array.from({ length: 1 << 15 }, () => (random.next() + random.next() - 1) * reach)
  const row = width * 3
  for (let y = 0; y < height; y++) {
    const start = random.integer(0, table.length - 1)
    for (let i = 0, at = y * row; i < row; i++, at++) {
      const value = pixels[at]! + table[(start + i) & (table.length - 1)]!
      pixels[at] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
}
