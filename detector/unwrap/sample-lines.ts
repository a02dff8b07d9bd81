/**
 * A plane read at evenly spaced points along straight lines: what the columns of an unrolled ring and the rows of a turned view
 * are. Bicubic by convolution with a = −0.5 (R. Keys, "Cubic convolution interpolation for digital image processing", IEEE
 * Trans. ASSP, 1981), or bilinear where only the layout is read.
 */
import type { Plane } from '../plane.js'

/** Parts of a pixel for which weights are kept. */
const parts = 64
const weights = cubicWeights()

export interface Lines {
  count: number
  /** Points on each line. */
  length: number
  /** For each line the first point and the step to the next: x, y, dx, dy, one after another, in the plane's pixels. */
  places: Float64Array
}

/** `across`: lines become rows of the result; `down`: they become its columns. Outside the plane there is no ink. */
export function sampleLines (plane: Plane, lines: Lines, as: 'across' | 'down', smooth: 'cubic' | 'linear' = 'cubic'): Plane {
  const { count, length, places } = lines
  const [nextLine, nextPoint] = as === 'across' ? [length, 1] : [1, count]
  const data = new Uint8Array(count * length)
  const sampleLine = smooth === 'cubic' ? cubicLine : linearLine
  for (let line = 0; line < count; line++) {
    const place = 4 * line
    sampleLine(plane, places[place], places[place + 1], places[place + 2], places[place + 3], data, line * nextLine, nextPoint, length)
  }
  return as === 'across' ? { width: length, height: count, data } : { width: count, height: length, data }
}

type SampleLine = (
  plane: Plane, x: number, y: number, dx: number, dy: number, to: Uint8Array, at: number, step: number, length: number,
) => void

const linearLine: SampleLine = (plane, x, y, dx, dy, to, at, step, length) => {
  for (let point = 0; point < length; point++, at += step, x += dx, y += dy) to[at] = linearAt(plane, x, y)
}

function linearAt ({ width, height, data }: Plane, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 0
  const u = x - left
  const i = top * width + left
  const upper = data[i] + (data[i + 1] - data[i]) * u
  const lower = data[i + width] + (data[i + width + 1] - data[i + width]) * u
  return upper + (lower - upper) * (y - top) + 0.5
}

const cubicLine: SampleLine = (plane, x, y, dx, dy, to, at, step, length) => {
  const { width, height, data } = plane
  for (let point = 0; point < length; point++, at += step, x += dx, y += dy) {
    const left = Math.floor(x)
    const top = Math.floor(y)
    if (left < 1 || top < 1 || left >= width - 2 || top >= height - 2) {
      to[at] = linearAt(plane, x, y)
      continue
    }
    const u = 4 * ((x - left) * parts | 0)
    const v = 4 * ((y - top) * parts | 0)
    const a = weights[u]
    const b = weights[u + 1]
    const c = weights[u + 2]
    const d = weights[u + 3]
    let sum = 0.5
    for (let row = 0, i = (top - 1) * width + left; row < 4; row++, i += width) {
      sum += weights[v + row] * (data[i - 1] * a + data[i] * b + data[i + 1] * c + data[i + 2] * d)
    }
    to[at] = sum < 0 ? 0 : sum > 255 ? 255 : sum
  }
}

/** For each part of a pixel, how much each of four neighbours counts, the second being the pixel itself. */
function cubicWeights (): Float64Array {
  return Float64Array.from({ length: parts * 4 }, (_, i) => cubic((Math.floor(i / 4) + 0.5) / parts + 1 - i % 4))
}

function cubic (offset: number): number {
  const x = Math.abs(offset)
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1
  return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0
}
