/**
 * Photographed pages: a page in, the page as a camera sees it out, with the mapping of points, so
 * that truth follows. Method: homography of the four corners, sampled backwards, bilinear
 * (Hartley & Zisserman, Multiple View Geometry, 2.3).
 */
import type { Canvas, Rgb } from './canvas.js'

export type Mapping = (x: number, y: number) => { x: number, y: number }

type Pair = [x: number, y: number]

export interface Corners { topLeft: Pair, topRight: Pair, bottomRight: Pair, bottomLeft: Pair }

/** Where each point of the page goes. */
export function homography (width: number, height: number, { topLeft, topRight, bottomRight, bottomLeft }: Corners): number[] {
  // Unit square to quadrilateral, closed form (Heckbert 1989).
  const [x0, y0] = topLeft; const [x1, y1] = topRight; const [x2, y2] = bottomRight; const [x3, y3] = bottomLeft
  const sx = x0 - x1 + x2 - x3
  const sy = y0 - y1 + y2 - y3
  const dx1 = x1 - x2; const dx2 = x3 - x2; const dy1 = y1 - y2; const dy2 = y3 - y2
  const det = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / det
  const h = (dx1 * sy - sx * dy1) / det
  return [
    (x1 - x0 + g * x1) / width, (x3 - x0 + h * x3) / height, x0,
    (y1 - y0 + g * y1) / width, (y3 - y0 + h * y3) / height, y0,
    g / width, h / height, 1,
  ]
}

export function mappingOf (m: readonly number[]): Mapping {
  return (x, y) => {
    const w = m[6]! * x + m[7]! * y + m[8]!
    return { x: (m[0]! * x + m[1]! * y + m[2]!) / w, y: (m[3]! * x + m[4]! * y + m[5]!) / w }
  }
}

/** The page seen through the homography, on a table of one colour. */
export function warp (page: Canvas, matrix: readonly number[], width: number, height: number, table: Rgb): Canvas {
  const back = mappingOf(invert(matrix))
  const pixels = new Uint8Array(width * height * 3)
  const { pixels: source } = page
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const p = back(x + 0.5, y + 0.5)
      const px = p.x - 0.5
      const py = p.y - 0.5
      const ix = Math.floor(px)
      const iy = Math.floor(py)
      if (ix < 0 || iy < 0 || ix >= page.width - 1 || iy >= page.height - 1) {
        pixels[at] = table.r
        pixels[at + 1] = table.g
        pixels[at + 2] = table.b
        continue
      }
      const fx = px - ix
      const fy = py - iy
      const from = (iy * page.width + ix) * 3
      const below = from + page.width * 3
      for (let c = 0; c < 3; c++) {
        const top = source[from + c]! * (1 - fx) + source[from + 3 + c]! * fx
        const bottom = source[below + c]! * (1 - fx) + source[below + 3 + c]! * fx
        pixels[at + c] = top * (1 - fy) + bottom * fy
      }
    }
  }
  return { width, height, pixels }
}

function invert (m: readonly number[]): number[] {
  const [a, b, c, d, e, f, g, h, i] = m as [number, number, number, number, number, number, number, number, number]
  return [
    e * i - f * h, c * h - b * i, b * f - c * e,
    f * g - d * i, a * i - c * g, c * d - a * f,
    d * h - e * g, b * g - a * h, a * e - b * d,
  ]
}
