/**
 * Where the ink lies that connected components did not settle: the mask without the insides of settled seals, cut
 * into the boxes that hold ink close together. The Hough transforms cost by area, and most of a page is empty.
 */
import { withMats } from '../cv.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { depthInside, polygonBox } from '../polygon.js'
import { ellipseBox, isInside, type Point } from '../geometry.js'
import { isRing, type Outline } from './outline.js'

/** A part of a mask, and where it begins there. */
export interface Region extends Plane {
  left: number
  top: number
}

/** Side of the squares in which ink is counted, px. */
const tile = 4
/** Ink further apart than so many squares belongs to different regions. */
const reach = 2

/** The boxes that hold ink close together, largest first. */
export function inkedRegions (rest: Plane): Region[] {
  const smallest = params.find.minSide / tile
  const tiles = inkedTiles(rest)
  return withMats((cv, own) => {
    const inked = own(cv.matFromArray(tiles.height, tiles.width, cv.CV_8UC1, tiles.data))
    const kernel = own(cv.Mat.ones(2 * reach + 1, 2 * reach + 1, cv.CV_8U))
    const spread = own(new cv.Mat())
    cv.dilate(inked, spread, kernel)
    const [labels, stats, centroids] = [own(new cv.Mat()), own(new cv.Mat()), own(new cv.Mat())]
    const count = cv.connectedComponentsWithStats(spread, labels, stats, centroids, 8, cv.CV_32S)
    const rows: Int32Array = stats.data32S
    const boxes = []
    for (let i = 1; i < count; i++) {
      const [x, y, width, height] = rows.subarray(i * 5, i * 5 + 4)
      // The spreading added to each side.
      if (Math.min(width, height) - 2 * reach < smallest) continue
      boxes.push({ x: x * tile, y: y * tile, width: width * tile, height: height * tile })
    }
    return boxes.sort((p, q) => q.width * q.height - p.width * p.height).slice(0, params.find.maxRegions).map(box => crop(rest, box))
  })
}

/** One value for each tile: 255 where two of its pixels or more are ink. */
function inkedTiles ({ width, height, data }: Plane): Plane {
  const columns = Math.ceil(width / tile)
  const rows = Math.ceil(height / tile)
  const counts = new Uint8Array(columns * rows)
  for (let y = 0, i = 0; y < height; y++) {
    const row = (y / tile | 0) * columns
    for (let x = 0; x < width; x++, i++) if (data[i]) counts[row + (x / tile | 0)]++
  }
  return { width: columns, height: rows, data: counts.map(count => count > 1 ? 255 : 0) }
}

function crop (mask: Plane, box: { x: number, y: number, width: number, height: number }): Region {
  const left = Math.max(0, box.x)
  const top = Math.max(0, box.y)
  const width = Math.min(mask.width, box.x + box.width) - left
  const height = Math.min(mask.height, box.y + box.height) - top
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * mask.width + left
    data.set(mask.data.subarray(from, from + width), y * width)
  }
  return { left, top, width, height, data }
}

/** The mask with the insides of some outlines emptied, a little beyond their rims. */
export function withoutSettled<P extends Plane> (mask: P, outlines: Outline[]): P {
  if (outlines.length === 0) return mask
  const data = mask.data.slice()
  for (const outline of outlines) {
    const { box, holds } = grown(outline, 3)
    for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(mask.height, box.y + box.height); y++) {
      for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(mask.width, box.x + box.width); x++) {
        if (data[y * mask.width + x] && holds({ x, y })) data[y * mask.width + x] = 0
      }
    }
  }
  return { ...mask, data }
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
