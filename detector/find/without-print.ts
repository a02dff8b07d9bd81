/**
 * A dark mask without its print: black seals lie among characters, which outvote every rim. Pieces of ink no larger
 * than a character are taken out; what is left are rims, rules, stars, and what touches them.
 */
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { inkPieces } from './pieces.js'

export function withoutPrint ({ width, height, data }: Plane): Plane {
  const largest = params.find.printSide * Math.max(width, height)
  const kept = new Uint8Array(width * height)
  for (const piece of inkPieces({ width, height, data }, 1)) {
    if (Math.max(piece.width, piece.height) <= largest) continue
    for (const { y, from, to } of piece.runs) kept.fill(255, y * width + from, y * width + to + 1)
  }
  return { width, height, data: kept }
}
