/** BMP files by hand, true ones and lying ones: BITMAPFILEHEADER, BITMAPINFOHEADER, palette, rows from the bottom up. */
export interface BmpFile {
  width: number
  height: number
  bits: number
  /** 0xRRGGBB, for up to 8 bits. */
  palette?: number[]
  /** Rows from the top, pixels from the left: palette index, 0xRRGGBB, or five bits each for 16. */
  rows?: number[][]
  topDown?: boolean
  /** Red, green and blue in a pixel of 16 or 32 bits, where they stand otherwise than usual. */
  masks?: number[]
  /** RLE bytes instead of rows. */
  runs?: number[]
  /** Header fields that lie. */
  lie?: { width?: number, height?: number, bits?: number, colours?: number, pixelsAt?: number, headerSize?: number, compression?: number }
}

export function bmpFile (picture: BmpFile): Buffer {
  const { width, height, bits, palette = [], rows = [], topDown = false, masks = [], runs, lie = {} } = picture
  const stride = Math.ceil(width * bits / 32) * 4
  const pixelsAt = 54 + (palette.length + masks.length) * 4
  const file = Buffer.alloc(pixelsAt + (runs?.length ?? stride * height))
  file.set(runs ?? [], pixelsAt)
  file.write('BM', 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(lie.pixelsAt ?? pixelsAt, 10)
  file.writeUInt32LE(lie.headerSize ?? 40, 14)
  file.writeInt32LE(lie.width ?? width, 18)
  file.writeInt32LE(lie.height ?? (topDown ? -height : height), 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(lie.bits ?? bits, 28)
  file.writeUInt32LE(lie.compression ?? (runs ? (bits === 8 ? 1 : 2) : masks.length > 0 ? 3 : 0), 30)
  file.writeUInt32LE(stride * height, 34)
  file.writeUInt32LE(lie.colours ?? palette.length, 46)
  for (const [i, value] of [...masks, ...palette].entries()) file.writeUInt32LE(value, 54 + 4 * i)
  if (runs) return file
  rows.forEach((row, y) => {
    const at = pixelsAt + stride * (topDown ? y : height - 1 - y)
    row.forEach((pixel, x) => {
      if (bits === 32) file.writeUInt32LE(pixel, at + 4 * x)
      else if (bits === 24) file.writeUIntLE(pixel, at + 3 * x, 3)
      else if (bits === 16) file.writeUInt16LE(pixel, at + 2 * x)
      else file[at + (x * bits >> 3)] |= pixel << (8 - bits - (x * bits & 7))
    })
  })
  return file
}
