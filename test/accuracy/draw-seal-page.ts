/** One clean seal of any shape on a white page: a drawing in, PNG and the box of its ink out. */
import sharp from 'sharp'
import type { Box } from '../../detector/seal.js'
import { inkBox, inkLayer } from './seal/ink-layer.js'
import type { SealDrawing } from './seal/parts.js'

export interface SealPage {
  pageWidth: number
  pageHeight: number
  /** Centre of the seal. */
  x: number
  y: number
  turnRad?: number
  /** Red by default. */
  ink?: { r: number, g: number, b: number }
}

export async function drawSealPage (drawing: SealDrawing, page: SealPage): Promise<{ png: Buffer, drawing: SealDrawing, box: Box }> {
  const layer = await inkLayer(drawing, page.x, page.y, page.turnRad ?? 0)
  const ink = page.ink ?? { r: 214, g: 32, b: 38 }
  const pixels = Buffer.alloc(page.pageWidth * page.pageHeight * 3, 255)
  for (let y = 0; y < layer.height; y++) {
    for (let x = 0; x < layer.width; x++) {
      const px = layer.left + x
      const py = layer.top + y
      if (px < 0 || py < 0 || px >= page.pageWidth || py >= page.pageHeight) continue
      const share = layer.coverage[y * layer.width + x]! / 255
      const at = (py * page.pageWidth + px) * 3
      pixels[at] = Math.round(255 + (ink.r - 255) * share)
      pixels[at + 1] = Math.round(255 + (ink.g - 255) * share)
      pixels[at + 2] = Math.round(255 + (ink.b - 255) * share)
    }
  }
  const raw = { width: page.pageWidth, height: page.pageHeight, channels: 3 } as const
  const png = await sharp(pixels, { raw }).png().toBuffer()
  const box = inkBox(layer, { width: page.pageWidth, height: page.pageHeight })
  if (!box) throw new Error('the seal lies outside the page')
  return { png, drawing, box }
}
