/**
 * Magic pictures: a fault in a PNG's text chunk or a JPEG's comment, as `sealocr:<text of a fault>`. It survives base64 and
 * every client. PNG 1.2, 11.3.4 (tEXt); JPEG, ITU T.81, B.2.4.5 (COM).
 */
import { crc32 } from 'node:zlib'
import { readShippedSeal } from '../shipped-seals.js'
import { parseFaultText } from './fault-text.js'

const mark = 'sealocr:'
const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const tEXt = Buffer.from('tEXt').readUInt32BE()
const headerEnd = pngSignature.length + 25

/** The text after `sealocr:`, or undefined. Damaged pictures have none: to complain of them is not this function's job. */
export function readMagicPicture (bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts = buffer.subarray(0, 8).equals(pngSignature) ? pngTexts(buffer) : jpegComments(buffer)
  for (const text of texts) if (text.startsWith(mark)) return text.slice(mark.length)
  return undefined
}

/** A round seal that causes a fault. @param fault a code, or the text of a fault @throws {FaultError} where it says nothing */
export async function magicPicture (fault: string): Promise<Buffer> {
  parseFaultText(fault)
  return writeMagicPicture(await readShippedSeal('round'), fault)
}

/** @param png any PNG @param fault the text of a fault, Latin-1 */
export function writeMagicPicture (png: Buffer, fault: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${mark}${fault}`, 'latin1')
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)])
}

function * pngTexts (png: Buffer): Generator<string> {
  for (let at = pngSignature.length; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at)
    const data = png.subarray(at + 8, at + 8 + length)
    if (png.readUInt32BE(at + 4) === tEXt) yield data.toString('latin1', data.indexOf(0) + 1)
    at += length + 12
  }
}

function * jpegComments (jpeg: Buffer): Generator<string> {
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff;) {
    const marker = jpeg[at + 1]
    const length = jpeg.readUInt16BE(at + 2)
    // Comments after the start of the scan are not looked for: no encoder writes them there.
    if (marker === 0xda || length < 2) return
    if (marker === 0xfe) yield jpeg.toString('latin1', at + 4, at + 2 + length)
    at += length + 2
  }
}
