/** A window of the ink, turned upright about a point and enlarged, bicubic. */
import type { Point } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import type { Plane } from '../plane.js'
import { sampleLines } from './sample-lines.js'

/**
 * @param centre raster pixel that comes to lie in the middle of the view.
 * @param angleRad how far what is to stand upright is turned clockwise.
 * @param scale view pixels to a raster pixel.
 */
export function uprightView (ink: Ink, centre: Point, angleRad: number, scale: number, width: number, height: number): Plane {
  const step = ink.scale / scale
  const cos = Math.cos(angleRad) * step
  const sin = Math.sin(angleRad) * step
  const places = new Float64Array(4 * height)
  for (let y = 0; y < height; y++) {
    const [right, down] = [0.5 - width / 2, y + 0.5 - height / 2]
    const x0 = (centre.x - ink.left) * ink.scale + right * cos - down * sin
    const y0 = (centre.y - ink.top) * ink.scale + right * sin + down * cos
    places.set([x0, y0, cos, sin], 4 * y)
  }
  return sampleLines(ink, { count: height, length: width, places }, 'across')
}
