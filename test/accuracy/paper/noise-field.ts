/** Smooth noise over the plane, 0 to 1: random values on a lattice, blended in between (value noise). */
import type { Random } from '../random.js'

/** Values change over about `cell` pixels. */
export function noiseField (random: Random, width: number, height: number, cell: number): (x: number, y: number) => number {
  const columns = Math.ceil(width / cell) + 2
  const lattice = Float32Array.from({ length: columns * (Math.ceil(height / cell) + 2) }, () => random.next())
  return (x, y) => {
    const gx = x / cell
    const gy = y / cell
    const ix = Math.floor(gx)
    const iy = Math.floor(gy)
    const fx = gx - ix
    const fy = gy - iy
    const at = iy * columns + ix
    const top = lattice[at]! * (1 - fx) + lattice[at + 1]! * fx
    const bottom = lattice[at + columns]! * (1 - fx) + lattice[at + columns + 1]! * fx
    return top * (1 - fy) + bottom * fy
  }
}
