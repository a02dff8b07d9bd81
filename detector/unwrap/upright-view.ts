/** A window of the ink, turned upright about a point and enlarged, bicubic. */
import { withMats } from '../cv.js'
import type { Point } from '../geometry.js'
import type { Ink } from '../ink.js'
import type { Plane } from '../plane.js'

/**
 * @param centre raster pixel that comes to lie in the middle of the view.
 * @param angleRad how far what is to stand upright is turned clockwise.
 * @param scale view pixels to a raster pixel.
 */
export function uprightView (ink: Ink, centre: Point, angleRad: number, scale: number, width: number, height: number): Plane {
  const cos = Math.cos(angleRad)
  const sin = Math.sin(angleRad)
  return withMats((cv, own) => {
    const mapX = own(new cv.Mat(height, width, cv.CV_32FC1))
    const mapY = own(new cv.Mat(height, width, cv.CV_32FC1))
    // Each read of a Mat's data makes a new view: one for all pixels.
    const [xs, ys]: Float32Array[] = [mapX.data32F, mapY.data32F]
    for (let y = 0; y < height; y++) {
      const dy = (y + 0.5 - height / 2) / scale
      for (let x = 0; x < width; x++) {
        const dx = (x + 0.5 - width / 2) / scale
        xs[y * width + x] = centre.x - ink.left + dx * cos - dy * sin
        ys[y * width + x] = centre.y - ink.top + dx * sin + dy * cos
      }
    }
    const source = own(cv.matFromArray(ink.height, ink.width, cv.CV_8UC1, ink.data))
    const target = own(new cv.Mat())
    cv.remap(source, target, mapX, mapY, cv.INTER_CUBIC, cv.BORDER_CONSTANT, new cv.Scalar(0))
    return { width, height, data: (target.data as Uint8Array).slice() }
  })
}
