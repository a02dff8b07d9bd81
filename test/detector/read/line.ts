/** A straight line of text from the corpus's fonts, as a strip. */
import sharp from 'sharp'
import type { Strip, StripRole } from '../../../detector/unwrap/index.js'
import { lineWidth, setLine } from '../../accuracy/seal/set-text.js'
import { cellsMarkup } from '../../accuracy/seal/svg.js'

export async function lineStrip (text: string, role: StripRole = 'title', height = 56): Promise<Strip> {
  const size = height * 0.75
  const width = Math.ceil(lineWidth(text, size) + height * 0.3)
  const cells = await cellsMarkup(setLine({ text, x: width / 2, y: height / 2, height: size }), 'song', 600)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${cells}</svg>`
  const data = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).extractChannel(0).raw().toBuffer()
  return { role, image: { width, height, data } }
}
