/** ImageBase64 or ImageUrl → bytes, within the size limit of the edition. */
import { createHash } from 'node:crypto'
import type { Picture } from './actions/index.js'
import { decodeBase64 } from './base64.js'
import type { Download } from './download.js'
import { ApiError } from './errors.js'
import { readMagicUrl } from './faults/magic-url.js'
import type { HttpRequest } from './http-request.js'
import { largeBodyBytes, maxBase64Length } from './limits.js'
import { nextTurn } from './next-turn.js'
import type { Edition } from './regions.js'
import { isShippedSeal, readShippedSeal, shippedSeals, type ShippedSeal } from './shipped-seals.js'
import { sha256 } from './signature/tc3.js'

export interface Image {
  bytes: Uint8Array
  pdfPage?: number
  /** Of the bytes, lower-case hexadecimal. Worked out once, when it is first asked for. */
  readonly sha256: string
}

/** @param hash where it is known already */
export function createImage (bytes: Uint8Array, pdfPage?: number, hash?: string): Image {
  return { bytes, pdfPage, get sha256 () { hash ??= sha256(bytes); return hash } }
}

/** The picture of one request: decoded or fetched when it is first asked for, and then kept. */
export interface LazyImage {
  (): Promise<Image>
  /** Where it is there already. */
  current?: Image
}

export function lazyImage (...source: Parameters<typeof readImage>): LazyImage {
  let image: Promise<Image> | undefined
  const lazy: LazyImage = () => {
    image ??= readImage(...source).then((read) => {
      lazy.current = read
      return read
    })
    return image
  }
  return lazy
}

/**
 * @param http whose client may leave while the picture is fetched
 * @throws {ApiError} TooLargeFileError, ImageDecodeFailed, DownLoadError
 */
export async function readImage (picture: Picture, edition: Edition, download: Download, http: Pick<HttpRequest, 'signal'>): Promise<Image> {
  const { base64, url, pdfPage } = picture
  const maxLength = maxBase64Length[edition]
  const magic = url === undefined ? undefined : shippedSealOf(url)
  if (magic) return createImage(await readShippedSeal(magic), pdfPage)
  if (url !== undefined) return await inTurns(await download(url, { maxBytes: maxLength / 4 * 3, signal: http.signal }), pdfPage)
  const text = base64 ?? ''
  if (text.length > maxLength) throw new ApiError('LimitExceeded.TooLargeFileError')
  const bytes = await decodeBase64(typeof text === 'string' ? Buffer.from(text) : text.ascii)
  if (!bytes) throw new ApiError('FailedOperation.ImageDecodeFailed', {}, { reason: 'ImageBase64 is not base64' })
  return await inTurns(bytes, pdfPage)
}

/** The journal wants the digest of every picture. That of a large one is worked out piece by piece, others served in between. */
async function inTurns (bytes: Uint8Array, pdfPage?: number): Promise<Image> {
  if (bytes.length < largeBodyBytes) return createImage(bytes, pdfPage)
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += largeBodyBytes) {
    hash.update(bytes.subarray(at, at + largeBodyBytes))
    await nextTurn(bytes.length)
  }
  return createImage(bytes, pdfPage, hash.digest('hex'))
}

/** The magic addresses that stand for a picture; one that means nothing has been refused before. */
function shippedSealOf (url: string): ShippedSeal | undefined {
  const name = readMagicUrl(url)?.seal
  if (name === undefined || isShippedSeal(name)) return name
  throw new ApiError('EmulatorError.InvalidFault', { reason: `no seal '${name}' ships with the emulator: ${shippedSeals.join(', ')} do` })
}
