/**
 * Where ink begins: edge pixels with the direction in which it gets darker, from Sobel's gradient, thinned to the ridge
 * of its size as in J. Canny, "A Computational Approach to Edge Detection", IEEE Trans. PAMI, 1986. Both Hough
 * transforms vote with them; knowing the direction, an edge votes along a line, not for every angle.
 */
import type { Plane } from '../plane.js'

/** Positions in pixels, and unit vectors towards the ink. */
export interface Edges {
  count: number
  x: Float32Array
  y: Float32Array
  ux: Float32Array
  uy: Float32Array
}

/** Gradient from which on a pixel is an edge: a rim drawn in faint grey of a half or quarter still has it. */
const leastGradient = 160
/** tan 22.5°: nearer to an axis than this, the ridge is looked for along it. */
const tan22 = 0.4142

/** Edges of a plane in which ink is bright; its outermost pixels have none, so that a cut is no edge. */
export function edgesOf ({ width, height, data }: Plane): Edges {
  const gx = new Int16Array(width * height)
  const gy = new Int16Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      const [p, q] = [i - width, i + width]
      const dx = data[p + 1] - data[p - 1] + 2 * (data[i + 1] - data[i - 1]) + data[q + 1] - data[q - 1]
      const dy = data[q - 1] - data[p - 1] + 2 * (data[q] - data[p]) + data[q + 1] - data[p + 1]
      if (dx === 0 && dy === 0) continue
      gx[i] = dx
      gy[i] = dy
    }
  }
  const found: number[] = []
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      if (Math.abs(gx[i]) + Math.abs(gy[i]) >= leastGradient && isRidge(gx, gy, i, width)) found.push(i)
    }
  }
  const count = found.length
  const edges = { count, x: new Float32Array(count), y: new Float32Array(count), ux: new Float32Array(count), uy: new Float32Array(count) }
  for (const [k, i] of found.entries()) {
    const length = Math.hypot(gx[i], gy[i])
    edges.x[k] = i % width
    edges.y[k] = (i - i % width) / width
    edges.ux[k] = gx[i] / length
    edges.uy[k] = gy[i] / length
  }
  return edges
}

/**
 * No neighbour along the gradient has a larger one in that direction; of two as large, the first counts. The other edge of
 * a thin stroke is no rival: its gradient points the other way.
 */
function isRidge (gx: Int16Array, gy: Int16Array, i: number, width: number): boolean {
  const dx = gx[i]
  const dy = gy[i]
  const ax = Math.abs(dx)
  const ay = Math.abs(dy)
  const step = ay <= tan22 * ax ? 1 : ax <= tan22 * ay ? width : (dx > 0) === (dy > 0) ? width + 1 : width - 1
  const own = dx * dx + dy * dy
  return own > gx[i - step] * dx + gy[i - step] * dy && own >= gx[i + step] * dx + gy[i + step] * dy
}
