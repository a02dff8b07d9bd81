/**
 * Where the ink lies that connected components did not settle: a mask's half without the insides of settled seals, cut
 * into the boxes that hold ink close together. The Hough transforms cost by edges, and most of a page is empty.
 */
import { ellipseBox, isInside, type Point } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { depthInside, polygonBox } from '../polygon.js'
import type { Box } from '../seal.js'
import { halved } from './half.js'
import { isRing, movedOutline, type Outline } from './outline.js'
import { inkPieces } from './pieces.js'

/** A part of a mask's half, and where it begins there. */
export interface Region extends Plane {
  left: number
  top: number
}

/** Ink nearer than so many quarter pixels belongs to one region; boxes reach so far beyond their ink. */
const reach = 4
const margin = 2
/** Quarter pixels that hold one inked pixel of the mask are specks. */
const speck = 16

/** The boxes that hold ink close together, largest first. */
export function inkedRegions (half: Plane): Region[] {
  const quarter = halved(half)
  for (let i = 0; i < quarter.data.length; i++) if (quarter.data[i] < speck) quarter.data[i] = 0
  return inkPieces(quarter, reach)
    .filter(({ width, height }) => 4 * Math.min(width, height) >= params.find.minSide)
    .sort((p, q) => q.width * q.height - p.width * p.height).slice(0, params.find.maxRegions)
    .map(({ x, y, width, height }) => crop(half, {
      x: 2 * (x - margin), y: 2 * (y - margin), width: 2 * (width + 2 * margin) + 1, height: 2 * (height + 2 * margin) + 1,
    }))
}

function crop (half: Plane, box: Box): Region {
  const left = Math.max(0, box.x)
  const top = Math.max(0, box.y)
  const width = Math.min(half.width, box.x + box.width) - left
  const height = Math.min(half.height, box.y + box.height) - top
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * half.width + left
    data.set(half.data.subarray(from, from + width), y * width)
  }
  return { left, top, width, height, data }
}

/** A mask's half with the insides of some outlines emptied, a little beyond their rims. @param outlines in mask pixels */
export function withoutSettled (half: Plane, outlines: Outline[]): Plane {
  if (outlines.length === 0) return half
  const data = half.data.slice()
  for (const outline of outlines) {
    const { box, holds } = grown(movedOutline(outline, 0.5, -0.25, -0.25), 1.5)
    for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(half.height, box.y + box.height); y++) {
      for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(half.width, box.x + box.width); x++) {
        if (data[y * half.width + x] && holds({ x, y })) data[y * half.width + x] = 0
      }
    }
  }
  return { ...half, data }
}

function grown (outline: Outline, by: number) {
  if (isRing(outline)) {
    const ellipse = { ...outline.ellipse, a: outline.ellipse.a + by, b: outline.ellipse.b + by }
    return { box: ellipseBox(ellipse), holds: (p: Point) => isInside(ellipse, p) }
  }
  const { x, y, width, height } = polygonBox(outline.corners)
  const box = { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
  return { box, holds: (p: Point) => depthInside(outline.corners, p) > -by }
}
