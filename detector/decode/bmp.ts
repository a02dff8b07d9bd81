/**
 * BMP bytes → RGB, upright and opaque: the fourth byte of a pixel is undefined by the format and often 0. Read here because
 * sharp reads no BMP, and the packages that do trust the header or mix up the colours of a palette.
 */
import { readBmpHeader, type BmpHeader } from './bmp-header.js'
import { unpackRuns } from './bmp-runs.js'

export interface RgbPicture { width: number, height: number, data: Uint8Array }

export function isBmp (bytes: Uint8Array): boolean {
  return bytes.length > 2 && bytes[0] === 0x42 && bytes[1] === 0x4d
}

/** @throws Error where the file ends too early. */
export function decodeBmp (bytes: Uint8Array, header: BmpHeader = readBmpHeader(bytes)): RgbPicture {
  const { width, height, topDown, bits, runs, pixelsAt } = header
  const pixels = bytes.subarray(pixelsAt)
  const unpacked = runs ? unpackRuns(pixels, width, height, bits) : undefined
  const pixelAt = unpacked ? (row: number, x: number) => unpacked[row * width + x] : readerOf(pixels, header)
  const colourOf = bits <= 8 ? byPalette(header) : bits === 24 ? (pixel: number) => pixel : byMasks(header)
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, p = 0; y < height; y++) {
    const row = topDown ? y : height - 1 - y
    for (let x = 0; x < width; x++, p += 3) {
      const colour = colourOf(pixelAt(row, x))
      data[p] = colour >> 16
      data[p + 1] = colour >> 8
      data[p + 2] = colour
    }
  }
  return { width, height, data }
}

/** Pixels in whole bytes stand with their lowest byte first, smaller ones with the leftmost in the highest bits. */
function readerOf (pixels: Uint8Array, { bits, rowBytes }: BmpHeader): (row: number, x: number) => number {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  switch (bits) {
    case 32: return (row, x) => view.getUint32(row * rowBytes + 4 * x, true)
    case 24: return (row, x) => {
      const i = row * rowBytes + 3 * x
      return pixels[i] + (pixels[i + 1] << 8) + (pixels[i + 2] << 16)
    }
    case 16: return (row, x) => view.getUint16(row * rowBytes + 2 * x, true)
    case 8: return (row, x) => pixels[row * rowBytes + x]
    default: return (row, x) => (pixels[row * rowBytes + (x * bits >> 3)] >> (8 - bits - (x * bits & 7))) & (2 ** bits - 1)
  }
}

function byPalette ({ palette }: BmpHeader): (index: number) => number {
  return index => palette[index] ?? 0
}

function byMasks ({ masks }: BmpHeader): (pixel: number) => number {
  const [red, green, blue] = masks.map(levelOf)
  return pixel => (red(pixel) << 16) + (green(pixel) << 8) + blue(pixel)
}

/** Level 0 to 255 of the bits under a mask, however many they are. */
function levelOf (mask: number): (pixel: number) => number {
  if (mask === 0) return () => 0
  const shift = 31 - Math.clz32(mask & -mask)
  const most = mask >>> shift
  return pixel => Math.round(((pixel & mask) >>> shift) * 255 / most)
}
