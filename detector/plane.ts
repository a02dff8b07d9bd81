/** One channel of pixels, row by row: a mask (0 or 255), ink darkness, or a grey strip. */
export interface Plane {
  width: number
  height: number
  data: Uint8Array
}

/** Value at a fractional position, bilinear; 0 outside. */
export function sample (plane: Plane, x: number, y: number): number {
  const { width, height, data } = plane
  const x0 = Math.floor(x)
  const y0 = Math.floor(y)
  if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) return 0
  const fx = x - x0
  const fy = y - y0
  const i = y0 * width + x0
  return (data[i] * (1 - fx) + data[i + 1] * fx) * (1 - fy) + (data[i + width] * (1 - fx) + data[i + width + 1] * fx) * fy
}

/** Whether the nearest pixel of a mask is ink; outside there is none. */
export function isInk (mask: Plane, x: number, y: number): boolean {
  const column = Math.floor(x + 0.5)
  const row = Math.floor(y + 0.5)
  return column >= 0 && row >= 0 && column < mask.width && row < mask.height && mask.data[row * mask.width + column] > 0
}
