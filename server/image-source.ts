/** ImageBase64 or ImageUrl → bytes, within the size limit of the edition. */
import type { Picture } from './actions/index.js'
import { decodeBase64 } from './base64.js'
import type { Download } from './download.js'
import { ApiError } from './errors.js'
import { maxBase64Length } from './limits.js'
import { nextTurn } from './next-turn.js'
import type { Edition } from './regions.js'

export interface Image {
  bytes: Uint8Array
  pdfPage?: number
}

/** @throws {ApiError} TooLargeFileError, ImageDecodeFailed, DownLoadError */
export async function readImage (picture: Picture, edition: Edition, download: Download, signal: AbortSignal): Promise<Image> {
  const { base64, url, pdfPage } = picture
  const maxLength = maxBase64Length[edition]
  if (url !== undefined) return { bytes: await download(url, { maxBytes: maxLength / 4 * 3, signal }), pdfPage }
  const text = base64 ?? ''
  if (text.length > maxLength) throw new ApiError('LimitExceeded.TooLargeFileError')
  await nextTurn(text.length)
  const bytes = decodeBase64(text)
  await nextTurn(text.length)
  if (!bytes) throw new ApiError('FailedOperation.ImageDecodeFailed', {}, { reason: 'ImageBase64 is not base64' })
  return { bytes, pdfPage }
}
