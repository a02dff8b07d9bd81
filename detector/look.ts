/**
 * Picture → 256 bits of how it looks: the signs of a greyscale thumbnail's horizontal gradient (difference hash, N. Krawetz, "Kind
 * of like that", 2013). For telling which of several pictures comes nearest to one; never for telling that two are the same:
 * distances of different seals overlap those of one seal after JPEG.
 */
import sharp from 'sharp'
import { decodeIfPicture } from './decode/index.js'

const side = 16

/** `d1:` and 64 hexadecimal digits. Undefined where the bytes are no picture. */
export async function look (bytes: Uint8Array): Promise<string | undefined> {
  const raster = await decodeIfPicture(bytes)
  if (!raster) return undefined
  const { width, height, data } = raster
  const grey = await sharp(data, { raw: { width, height, channels: 3 } })
    .greyscale().resize(side + 1, side, { fit: 'fill' }).raw().toBuffer()
  const bits = Array.from({ length: side * side }, (_, bit) => {
    const at = Math.floor(bit / side) * (side + 1) + bit % side
    return grey[at] > grey[at + 1] ? '1' : '0'
  })
  return `d1:${bits.join('').replace(/.{4}/g, (four) => parseInt(four, 2).toString(16))}`
}
