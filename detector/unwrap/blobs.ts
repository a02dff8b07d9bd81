/** Connected ink in a strip or view: where each blob lies, and taking some of them out. */
import { withMats } from '../cv.js'
import type { Plane } from '../plane.js'

export interface Blob {
  left: number
  top: number
  width: number
  height: number
  /** Pixels. */
  area: number
}

/**
 * Returns the plane without the blobs that `unwanted` names; their blurred edges go too, unless they belong to a blob that stays.
 * @param threshold pixels above it are ink; neighbours by side or corner belong together.
 */
export function withoutBlobs (plane: Plane, threshold: number, unwanted: (blob: Blob) => boolean): Plane {
  const { width, height } = plane
  return withMats((cv, own) => {
    const binary = own(cv.matFromArray(height, width, cv.CV_8UC1, plane.data.map(value => value > threshold ? 255 : 0)))
    const labels = own(new cv.Mat())
    const stats = own(new cv.Mat())
    const centroids = own(new cv.Mat())
    const count = cv.connectedComponentsWithStats(binary, labels, stats, centroids, 8, cv.CV_32S)
    const drop = new Uint8Array(count)
    const rows: Int32Array = stats.data32S
    for (let i = 1; i < count; i++) {
      const [left, top, blobWidth, blobHeight, area] = rows.subarray(i * 5, i * 5 + 5)
      if (unwanted({ left, top, width: blobWidth, height: blobHeight, area })) drop[i] = 1
    }
    if (!drop.includes(1)) return plane
    const label: Int32Array = labels.data32S
    const gone = own(new cv.Mat(height, width, cv.CV_8UC1))
    const goneData: Uint8Array = gone.data
    for (let i = 0; i < goneData.length; i++) goneData[i] = drop[label[i]] * 255
    const spread = own(new cv.Mat())
    const kernel = own(cv.Mat.ones(3, 3, cv.CV_8U))
    cv.dilate(gone, spread, kernel)
    const near: Uint8Array = spread.data
    const data = plane.data.map((value, i) => near[i] && (label[i] === 0 || drop[label[i]]) ? 0 : value)
    return { width, height, data }
  })
}
