/** One straightened run of text: dark on white, grey, upright, ready for a recogniser. */
import type { InkLevels } from '../ink/ink-levels.js'
import type { Plane } from '../plane.js'

/** `title`: the arc; `line`: a straight line inside; `code`: digits on the lower arc. */
export type StripRole = 'title' | 'line' | 'code'

export interface Strip {
  role: StripRole
  image: Plane
  /** With what may belong to it beyond its ends, where that is in doubt: it reads better or it does not. */
  wider?: Plane
}

/** Ink darkness → dark on white with `margin` px of white round it: strokes go to black, what is below half the threshold to white. */
export function darkOnWhite (plane: Plane, ink: InkLevels, margin: number): Plane {
  const low = ink.threshold * 0.45
  const high = Math.max(ink.full * 0.92, low + 20)
  const width = plane.width + 2 * margin
  const height = plane.height + 2 * margin
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < plane.height; y++) {
    for (let x = 0; x < plane.width; x++) {
      const share = Math.min(1, Math.max(0, (plane.data[y * plane.width + x] - low) / (high - low)))
      data[(y + margin) * width + x + margin] = 255 - share * 255
    }
  }
  return { width, height, data }
}

/** Cuts off columns without ink at both ends, leaving `margin`. */
export function trimColumns (plane: Plane, threshold: number, margin: number): Plane {
  const [left, right] = inkedColumns(plane, threshold, margin)
  return cut(plane, left, 0, right, plane.height)
}

/** First column with ink and the one after the last, `margin` more on either side. */
export function inkedColumns ({ width, height, data }: Plane, threshold: number, margin: number): [number, number] {
  const inked = (x: number) => {
    let hits = 0
    for (let y = 0; y < height; y++) if (data[y * width + x] > threshold && ++hits > 1) return true
    return false
  }
  let first = 0
  let last = width - 1
  while (first < last && !inked(first)) first++
  while (last > first && !inked(last)) last--
  return [Math.max(0, first - margin), Math.min(width, last + margin + 1)]
}

/** The part of a plane between columns and rows, ends excluded. */
export function cut ({ width, data }: Plane, left: number, top: number, right: number, bottom: number): Plane {
  const part = new Uint8Array((right - left) * (bottom - top))
  for (let y = top; y < bottom; y++) part.set(data.subarray(y * width + left, y * width + right), (y - top) * (right - left))
  return { width: right - left, height: bottom - top, data: part }
}

/** Share of pixels above the threshold. */
export function inkShare ({ data }: Plane, threshold: number): number {
  let hits = 0
  for (const value of data) if (value > threshold) hits++
  return hits / data.length
}
