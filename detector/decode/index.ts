/**
 * Image bytes → Raster: upright by EXIF, transparency on white, 8-bit sRGB whatever came in (grey, palette,
 * CMYK, 16 bit), its long side bounded. The number of pixels is checked before any is unpacked.
 */
import sharp, { type Sharp } from 'sharp'
import { DetectorError } from '../detector-error.js'
import { params } from '../params.js'
import { decodeBmp, isBmp } from './bmp.js'
import { readBmpHeader } from './bmp-header.js'
import { isPdf, renderPdfPage } from './pdf.js'

/** RGB, three bytes a pixel, row by row. */
export interface Raster {
  width: number
  height: number
  data: Uint8Array
  /** Raster pixels for each pixel of the picture as sent; at most 1. */
  scale: number
}

// One thread and no cache: answers must not depend on what came before, and the pool already uses every core.
sharp.concurrency(1)
sharp.cache(false)

/**
 * @param pdfPage the page to read should it be a PDF; undefined: a PDF is not a picture
 * @param bound longest side of the raster, px
 * @throws {DetectorError} undecodable, too-large, no-such-page
 */
export async function decode (bytes: Uint8Array, pdfPage?: number, bound: number = params.decode.maxSide): Promise<Raster> {
  const picture = pdfPage !== undefined && isPdf(bytes) ? await openPdf(bytes, pdfPage) : isBmp(bytes) ? openBmp(bytes) : openOther(bytes)
  const { width, height } = await describing(picture.metadata())
  checkPixels(width, height)
  const upright = picture.autoOrient().flatten({ background: 'white' }).toColourspace('srgb').removeAlpha()
  const bounded = Math.max(width, height) > bound ? upright.resize({ width: bound, height: bound, fit: 'inside' }) : upright
  const { data, info } = await describing(bounded.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }))
  const scale = Math.max(info.width, info.height) / Math.max(width, height)
  return { width: info.width, height: info.height, data: plain(data), scale }
}

/** The same for bytes that may be no picture; undefined where they are none. */
export async function decodeIfPicture (bytes: Uint8Array, bound?: number): Promise<Raster | undefined> {
  try {
    return await decode(bytes, undefined, bound)
  } catch (error) {
    if (error instanceof DetectorError) return undefined
    throw error
  }
}

/**
 * The raster in which seals are looked for: its long side at most `longSide`, and slightly softened, by shrinking or by a
 * blur, because JPEG keeps colour at half resolution.
 */
export async function workRaster (raster: Raster, longSide: number): Promise<Raster> {
  const factor = Math.min(1, longSide / Math.max(raster.width, raster.height))
  const picture = sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
  const smaller = factor === 1
    ? picture
    : picture.resize(Math.max(1, Math.round(raster.width * factor)), Math.max(1, Math.round(raster.height * factor)), { fit: 'fill', kernel: 'cubic' })
  const soft = factor > params.mask.softened ? smaller.blur(params.mask.blurSigma) : smaller
  const { data, info } = await soft.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: plain(data), scale: raster.scale * info.width / raster.width }
}

/** Not a Buffer: loops that meet both are compiled for both, and take longer. */
function plain (data: Buffer): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.length)
}

function openBmp (bytes: Uint8Array): Sharp {
  try {
    const header = readBmpHeader(bytes)
    checkPixels(header.width, header.height)
    const { width, height, data } = decodeBmp(bytes, header)
    return sharp(data, { raw: { width, height, channels: 3 } })
  } catch (error) {
    if (error instanceof DetectorError) throw error
    throw undecodable(error)
  }
}

async function openPdf (bytes: Uint8Array, pdfPage: number): Promise<Sharp> {
  const { width, height, data } = await renderPdfPage(bytes, pdfPage)
  return sharp(data, { raw: { width, height, channels: 4 } })
}

function openOther (bytes: Uint8Array): Sharp {
  // Only the formats the API names: sharp itself would read SVG, which can reference files, GIF and more.
  if (!isPng(bytes) && !isJpeg(bytes)) {
    const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
    throw new DetectorError('undecodable', `expected a PNG, JPEG or BMP picture, received ${bytes.length} bytes starting with ${start || 'nothing'}`)
  }
  return sharp(bytes, { limitInputPixels: params.decode.maxPixels, failOn: 'error' })
}

function isPng (bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
}

function isJpeg (bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

function checkPixels (width: number, height: number): void {
  if (width * height > params.decode.maxPixels) {
    throw new DetectorError('too-large', `received ${width}×${height} pixels, expected at most ${params.decode.maxPixels}`)
  }
}

async function describing<T> (work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (/pixel limit/i.test(String(error))) {
      throw new DetectorError('too-large', `expected at most ${params.decode.maxPixels} pixels`, { cause: error })
    }
    throw undecodable(error)
  }
}

function undecodable (cause: unknown): DetectorError {
  return new DetectorError('undecodable', cause instanceof Error ? cause.message : String(cause), { cause })
}
