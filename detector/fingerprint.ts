/** Picture → hash of its pixels, through the same decoder that the pipeline uses. Needs no OpenCV and no worker. */
import { createHash } from 'node:crypto'
import { decodeIfPicture } from './decode/index.js'

/** `p1` names this way of hashing: width and height as text, then the pixels. Another way would be `p2`. */
export async function fingerprint (bytes: Uint8Array): Promise<string | undefined> {
  const raster = await decodeIfPicture(bytes, Infinity)
  if (!raster) return undefined
  const { width, height, data } = raster
  return `p1:${createHash('sha256').update(`${width}x${height}\n`).update(data).digest('hex')}`
}
