/**
 * A dark mask without its print: black seals lie among characters, which outvote every rim. Pieces of ink no larger
 * than a character are taken out; what is left are rims, rules, stars, and what touches them.
 */
import { withMats } from '../cv.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'

export function withoutPrint<P extends Plane> (mask: P): P {
  const { width, height } = mask
  const largest = params.find.printSide * Math.max(width, height)
  return withMats((cv, own) => {
    const source = own(cv.matFromArray(height, width, cv.CV_8UC1, mask.data))
    const [labels, stats, centroids] = [own(new cv.Mat()), own(new cv.Mat()), own(new cv.Mat())]
    const count = cv.connectedComponentsWithStats(source, labels, stats, centroids, 8, cv.CV_32S)
    const rows: Int32Array = stats.data32S
    const value = new Uint8Array(count)
    for (let i = 1; i < count; i++) value[i] = Math.max(rows[5 * i + 2], rows[5 * i + 3]) > largest ? 255 : 0
    const label: Int32Array = labels.data32S
    const data = new Uint8Array(width * height)
    for (let i = 0; i < data.length; i++) data[i] = value[label[i]]
    return { ...mask, data }
  })
}
