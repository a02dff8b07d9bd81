/**
 * BMP bytes → RGBA. sharp reads no BMP; bmp-ts does, but trusts the header, so a lying one costs
 * seconds or gigabytes. This reads the header first and refuses what cannot be true.
 * Layout: BITMAPFILEHEADER (14 bytes) and BITMAPINFOHEADER, Microsoft Windows GDI reference.
 */
import { decode } from 'bmp-ts'

export interface RgbaPicture { width: number, height: number, data: Uint8Array }

const bitDepths = [1, 4, 8, 16, 24, 32]

export function isBmp (bytes: Uint8Array): boolean {
  return bytes.length > 2 && bytes[0] === 0x42 && bytes[1] === 0x4d
}

/** Width, height and depth as the header states them. @throws Error where the header contradicts the file. */
export function readBmpHeader (bytes: Uint8Array): { width: number, height: number } {
  if (bytes.length < 54) throw new Error(`a BMP needs a header of 54 bytes, the file has ${bytes.length}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pixelsAt = view.getUint32(10, true)
  const headerSize = view.getUint32(14, true)
  const width = view.getInt32(18, true)
  const height = Math.abs(view.getInt32(22, true))
  const bits = view.getUint16(28, true)
  const compression = view.getUint32(30, true)
  const colours = view.getUint32(46, true)
  if (width <= 0 || height === 0) throw new Error(`BMP of ${width}×${height} pixels`)
  if (!bitDepths.includes(bits)) throw new Error(`BMP of ${bits} bits a pixel, expected one of ${bitDepths.join(', ')}`)
  if (headerSize < 40 || pixelsAt < 14 + headerSize || pixelsAt >= bytes.length) {
    throw new Error(`BMP header of ${headerSize} bytes with pixels at ${pixelsAt} in a file of ${bytes.length} bytes`)
  }
  if (colours > (bits <= 8 ? 2 ** bits : 256)) throw new Error(`BMP palette of ${colours} colours for ${bits} bits a pixel`)
  const uncompressed = compression === 0 || compression === 3
  const rowBytes = Math.ceil(width * bits / 32) * 4
  if (uncompressed && pixelsAt + rowBytes * height > bytes.length) {
    throw new Error(`BMP of ${width}×${height} pixels needs ${pixelsAt + rowBytes * height} bytes, the file has ${bytes.length}`)
  }
  return { width, height }
}

/** Pixels as opaque RGBA: the fourth byte of BMP pixels is undefined by the format and often 0. */
export function decodeBmp (bytes: Uint8Array): RgbaPicture {
  const picture = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { toRGBA: true })
  const { width } = picture
  const height = Math.abs(picture.height)
  const data = new Uint8Array(picture.data)
  for (let i = 3; i < data.length; i += 4) data[i] = 255
  return { width, height, data }
}
