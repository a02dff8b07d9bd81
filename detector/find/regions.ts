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
  return withMats((cv, own) => {
    const source = own(cv.matFromArray(rest.height, rest.width, cv.CV_8UC1, rest.data))
    const small = own(new cv.Mat())
    const size = new cv.Size(Math.ceil(rest.width / tile), Math.ceil(rest.height / tile))
    cv.resize(source, small, size, 0, 0, cv.INTER_AREA)
    const inked = own(new cv.Mat())
    cv.threshold(small, inked, 255 * 1.5 / tile ** 2, 255, cv.THRESH_BINARY)
    const kernel = own(cv.Mat.ones(2 * reach + 1, 2 * reach + 1, cv.CV_8U))
    const spread = own(new cv.Mat())
    cv.dilate(inked, spread, kernel)
    const [labels, stats, centroids] = [own(new cv.Mat()), own(new cv.Mat()), own(new cv.Mat())]
    const count = cv.connectedComponentsWithStats(spread, labels, stats, centroids, 8, cv.CV_32S)
    const rows: Int32Array = stats.data32S
    const boxes = []
    for (let i = 1; i < count; i++) {
      const [x, y, width, height, area] = rows.subarray(i * 5, i * 5 + 5)
      // The spreading added to each side.
      if (Math.min(width, height) - 2 * reach < smallest) continue
      boxes.push({ area, x: x * tile, y: y * tile, width: width * tile, height: height * tile })
    }
    return boxes.sort((p, q) => q.width * q.height - p.width * p.height).slice(0, params.find.maxRegions).map(box => crop(rest, box))
  })
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
