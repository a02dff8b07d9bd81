/** Picture → hash of its pixels, through the same decoder that the pipeline uses. Needs no OpenCV and no worker. */
import { createHash } from 'node:crypto'
import { decode } from './decode.js'
import { DetectorError } from './detector-error.js'

/** `p1` names this way of hashing: width and height as text, then the pixels. Another way would be `p2`. */
export async function fingerprint (bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { width, height, data } = await decode(bytes, undefined, Infinity)
    return `p1:${createHash('sha256').update(`${width}x${height}\n`).update(data).digest('hex')}`
  } catch (error) {
    if (error instanceof DetectorError) return undefined
    throw error
  }
}
