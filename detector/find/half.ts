/**
 * A plane at half its size: each pixel the mean of four. Hypotheses are made in a mask's half, where a rim is still
 * one to two pixels wide and everything costs a quarter; they are judged on the mask itself.
 */
import type { Plane } from '../plane.js'

/** Where the size is odd, the last column and row are left out. */
export function halved ({ width, height, data }: Plane): Plane {
  const columns = width >> 1
  const rows = height >> 1
  const half = new Uint8Array(columns * rows)
  for (let y = 0, i = 0; y < rows; y++) {
    let p = 2 * y * width
    let q = p + width
    for (let x = 0; x < columns; x++, i++, p += 2, q += 2) {
      const sum = data[p] + data[p + 1] + data[q] + data[q + 1]
      if (sum) half[i] = sum >> 2
    }
  }
  return { width: columns, height: rows, data: half }
}
