/** What both kinds of network want of a strip: the rows with ink, at a height of their own, with white round them where needed. */
import { withMats } from '../cv.js'
import type { Plane } from '../plane.js'

/** Rows of white, or columns, px. */
export interface Border { above?: number, below?: number, left?: number, right?: number }

/** Without empty rows above and below, `height` px high and `widthShare` as wide as its proportions, `leastWidth` px at least. */
export function inkedLine (image: Plane, height: number, widthShare: number, leastWidth: number): Plane {
  const [top, bottom] = inkedRows(image)
  const rows = image.data.subarray(top * image.width, bottom * image.width)
  const width = Math.max(leastWidth, Math.round(image.width * height / (bottom - top) * widthShare))
  return withMats((cv, own) => {
    const source = own(cv.matFromArray(bottom - top, image.width, cv.CV_8UC1, rows))
    const scaled = own(new cv.Mat())
    cv.resize(source, scaled, new cv.Size(width, height), 0, 0, bottom - top > height * 1.4 ? cv.INTER_AREA : cv.INTER_LINEAR)
    return { width, height, data: (scaled.data as Uint8Array).slice() }
  })
}

export function bordered (image: Plane, { above = 0, below = 0, left = 0, right = 0 }: Border): Plane {
  const [width, height] = [left + image.width + right, above + image.height + below]
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < image.height; y++) {
    data.set(image.data.subarray(y * image.width, (y + 1) * image.width), (above + y) * width + left)
  }
  return { width, height, data }
}

/** First row with ink and the one after the last. */
function inkedRows (image: Plane): [number, number] {
  let [first, last] = [0, image.height]
  while (first < last && !isInked(image, first)) first++
  while (last > first && !isInked(image, last - 1)) last--
  return first === last ? [0, image.height] : [first, last]
}

/** More than a speck. */
function isInked ({ width, data }: Plane, row: number): boolean {
  let dark = 0
  for (let x = row * width; x < (row + 1) * width; x++) if (data[x] < 128 && ++dark > 1) return true
  return false
}
