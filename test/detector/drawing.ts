/** Pictures for tests, drawn by sum and rule where letters do not matter, and with the corpus's fonts where they do. */
import type { Raster } from '../../detector/decode/index.js'
import { edgePoint, TAU, type Ellipse } from '../../detector/geometry.js'
import type { Ink } from '../../detector/ink/index.js'
import type { InkMask } from '../../detector/ink/ink-mask.js'
import type { Plane } from '../../detector/plane.js'
import { inkLayer } from '../accuracy/seal/ink-layer.js'
import type { SealDrawing } from '../accuracy/seal/parts.js'

export type Rgb = readonly [number, number, number]

export const red: Rgb = [214, 32, 38]
export const blue: Rgb = [40, 60, 190]
export const black: Rgb = [25, 25, 25]

export function emptyPlane (width: number, height: number): Plane {
  return { width, height, data: new Uint8Array(width * height) }
}

/** A plane from rows of text: '.' is 0, anything else 255. */
export function planeOf (...rows: string[]): Plane {
  const data = Uint8Array.from(rows.join(''), character => character === '.' ? 0 : 255)
  return { width: rows[0].length, height: rows.length, data }
}

/** The plane as rows of text, to compare with a drawing. */
export function rowsOf ({ width, height, data }: Plane, threshold = 127): string[] {
  const marks = Array.from(data, value => value > threshold ? '#' : '.').join('')
  return Array.from({ length: height }, (_, y) => marks.slice(y * width, (y + 1) * width))
}

export function paint (plane: Plane, left: number, top: number, width: number, height: number, value = 255): Plane {
  for (let y = Math.max(0, top); y < Math.min(plane.height, top + height); y++) {
    plane.data.fill(value, y * plane.width + Math.max(0, left), y * plane.width + Math.min(plane.width, left + width))
  }
  return plane
}

/** Turn of an ellipse by parameter, 0 = along its long axis, clockwise; all of it by default. */
interface Part { from?: number, to?: number, value?: number }

/** Inks what lies `top` to `bottom` px under an ellipse. */
export function paintBand (plane: Plane, ellipse: Ellipse, top: number, bottom: number, part: Part = {}): Plane {
  const { from = 0, to = TAU, value = 255 } = part
  const steps = Math.ceil((to - from) * ellipse.a * 2)
  for (let k = 0; k <= steps; k++) {
    const p = edgePoint(ellipse, from + (to - from) * k / steps)
    for (let depth = top; depth <= bottom; depth += 0.5) {
      const x = Math.round(p.x - p.nx * depth)
      const y = Math.round(p.y - p.ny * depth)
      if (x >= 0 && y >= 0 && x < plane.width && y < plane.height) plane.data[y * plane.width + x] = value
    }
  }
  return plane
}

/** A ring seal without letters: rim, and marks where a title stands, over the top with a gap at the bottom. */
export function paintSeal (plane: Plane, ellipse: Ellipse, { value = 255, marks = 12 }: { value?: number, marks?: number } = {}): Plane {
  paintBand(plane, ellipse, 0, Math.max(1.5, ellipse.b * 0.03), { value })
  const start = Math.PI * 0.75 - ellipse.angleRad
  const span = Math.PI * 1.5
  for (let k = 0; k < marks; k++) {
    const at = start + span * (k + 0.5) / marks
    const half = span / marks * 0.3
    paintBand(plane, ellipse, ellipse.b * 0.13, ellipse.b * 0.2, { from: at - half, to: at + half, value })
    paintBand(plane, ellipse, ellipse.b * 0.25, ellipse.b * 0.38, { from: at - half, to: at + half, value })
    paintBand(plane, ellipse, ellipse.b * 0.13, ellipse.b * 0.38, { from: at - half / 4, to: at + half / 4, value })
  }
  return plane
}

export function circle (cx: number, cy: number, radius: number): Ellipse {
  return { cx, cy, a: radius, b: radius, angleRad: 0 }
}

/** Paper of one colour, at full scale. */
export function paperRaster (width: number, height: number, paper: Rgb = [255, 255, 255]): Raster {
  const data = new Uint8Array(width * height * 3)
  for (let i = 0; i < data.length; i++) data[i] = paper[i % 3]
  return { width, height, data, scale: 1 }
}

/** Lays ink of a colour on a raster: `share` 1 covers what the plane fully inks, less lets the paper show through. */
export function layInk (raster: Raster, plane: Plane, colour: Rgb, share = 1): Raster {
  for (let i = 0; i < plane.data.length; i++) {
    const covered = plane.data[i] / 255 * share
    for (let c = 0; c < 3; c++) raster.data[3 * i + c] = Math.round(raster.data[3 * i + c] * (1 - covered) + colour[c] * covered)
  }
  return raster
}

/** A drawing's ink as the detector sees it: unworn, cut out exactly. */
export async function drawnInk (drawing: SealDrawing, turnRad = 0): Promise<{ ink: Ink, ellipse: Ellipse }> {
  const { width, height, coverage } = await inkLayer(drawing, 0, 0, turnRad)
  const middle = (width - 1) / 2 - 0.5
  // Pixels are counted by their middles: the outermost ink pixel lies half a pixel inside the drawn edge.
  const ellipse = { cx: middle, cy: middle, a: drawing.width / 2 - 0.5, b: drawing.height / 2 - 0.5, angleRad: turnRad }
  return { ink: asInk({ width, height, data: coverage }), ellipse }
}

/** A mask of one ink in which nothing is worn. */
export function asMask (plane: Plane, hueDeg: number | null = 5): InkMask {
  return { ...plane, soft: () => plane.data, hueDeg }
}

export function asInk (plane: Plane): Ink {
  return { ...plane, left: 0, top: 0, scale: 1, threshold: 100, full: 230, holdsPrint: false, others: [] }
}

/** Mean absolute difference of two planes of one size, 0 to 255. */
export function difference (p: Plane, q: Plane): number {
  let sum = 0
  for (let i = 0; i < p.data.length; i++) sum += Math.abs(p.data[i] - q.data[i])
  return sum / p.data.length
}
