/**
 * BMP bytes → what their header says, after holding it against the file: one that lies costs nothing.
 * BITMAPFILEHEADER (14 bytes) and BITMAPINFOHEADER (40 bytes, or its longer successors), Microsoft Windows GDI reference.
 */
export interface BmpHeader {
  width: number
  height: number
  /** Rows stand from the top down; as a rule they stand from the bottom up. */
  topDown: boolean
  /** Bits a pixel. */
  bits: number
  /** Pixels are run lengths (RLE4, RLE8). */
  runs: boolean
  /** Byte at which the pixels start, and bytes to a row where they are no run lengths. */
  pixelsAt: number
  rowBytes: number
  /** 0xRRGGBB by index, for up to 8 bits. */
  palette: number[]
  /** Where red, green and blue stand in a pixel of 16 or 32 bits. */
  masks: [number, number, number]
}

/** Compressions by what they mean; the others hold a PNG, a JPEG or CMYK. */
const plain = 0
const runLengths: Record<number, number> = { 8: 1, 4: 2 }
const bitFields = [3, 6]

/** @throws Error where the header contradicts itself or the file. */
export function readBmpHeader (bytes: Uint8Array): BmpHeader {
  if (bytes.length < 54) throw new Error(`a BMP needs a header of 54 bytes, the file has ${bytes.length}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pixelsAt = view.getUint32(10, true)
  const headerSize = view.getUint32(14, true)
  const width = view.getInt32(18, true)
  const storedHeight = view.getInt32(22, true)
  const height = Math.abs(storedHeight)
  const bits = view.getUint16(28, true)
  const compression = view.getUint32(30, true)
  const colours = view.getUint32(46, true)
  if (width <= 0 || height === 0) throw new Error(`BMP of ${width}×${height} pixels`)
  if (![1, 4, 8, 16, 24, 32].includes(bits)) throw new Error(`BMP of ${bits} bits a pixel, expected 1, 4, 8, 16, 24 or 32`)
  if (headerSize < 40 || pixelsAt < 14 + headerSize || pixelsAt >= bytes.length) {
    throw new Error(`BMP header of ${headerSize} bytes with pixels at ${pixelsAt} in a file of ${bytes.length} bytes`)
  }
  if (colours > (bits <= 8 ? 2 ** bits : 256)) throw new Error(`BMP palette of ${colours} colours for ${bits} bits a pixel`)
  const runs = compression === runLengths[bits]
  const masked = bitFields.includes(compression) && (bits === 16 || bits === 32)
  if (compression !== plain && !runs && !masked) throw new Error(`BMP compression ${compression} for ${bits} bits a pixel`)
  const rowBytes = Math.ceil(width * bits / 32) * 4
  if (!runs && pixelsAt + rowBytes * height > bytes.length) {
    throw new Error(`BMP of ${width}×${height} pixels needs ${pixelsAt + rowBytes * height} bytes, the file has ${bytes.length}`)
  }
  const palette = bits <= 8 ? paletteOf(view, 14 + headerSize, pixelsAt, colours || 2 ** bits) : []
  const masks = masked ? masksOf(view, pixelsAt) : bits === 16 ? fiveBitsEach : eightBitsEach
  return { width, height, topDown: storedHeight < 0, bits, runs, pixelsAt, rowBytes, palette, masks }
}

const fiveBitsEach: BmpHeader['masks'] = [0x7c00, 0x03e0, 0x001f]
const eightBitsEach: BmpHeader['masks'] = [0xff0000, 0x00ff00, 0x0000ff]

/** Blue, green, red and an unused byte a colour, as many as fit before the pixels. */
function paletteOf (view: DataView, from: number, to: number, colours: number): number[] {
  const count = Math.min(colours, Math.floor((to - from) / 4))
  return Array.from({ length: count }, (_, i) => view.getUint32(from + 4 * i, true) & 0xffffff)
}

/** They follow the 40 bytes of the oldest header, and are part of its successors at the same place. */
function masksOf (view: DataView, pixelsAt: number): BmpHeader['masks'] {
  if (pixelsAt < 66) throw new Error(`BMP with bit masks and its pixels at ${pixelsAt}`)
  return [view.getUint32(54, true), view.getUint32(58, true), view.getUint32(62, true)]
}
