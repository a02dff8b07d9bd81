/** The plainest picture of the corpus: one clean round seal on a white page, for tests that need a seal to look at. */
import sharp from 'sharp'
import type { Box } from '../../detector/seal.js'
import { inkBox, inkLayer } from './seal/ink-layer.js'
import { roundSeal, type RoundSeal } from './seal/round.js'

export interface RoundSealPage extends RoundSeal {
  pageWidth: number
  pageHeight: number
  /** Top left corner of the seal. */
  x: number
  y: number
  turnRad?: number
  /** Red by default. */
  ink?: { r: number, g: number, b: number }
}

export interface RoundSealTruth { shape: 'round', title: string, others: string[], box: Box }

/** The seal of the API documentation's example: 300 px wide on a white page of 500×800. */
export function drawDocumentationExample (): Promise<{ png: Buffer, truth: RoundSealTruth }> {
  return drawRoundSealPage({ title: '上海市宝山区市场监督管理局', diameter: 300, pageWidth: 500, pageHeight: 800, x: 100, y: 250 })
}

export async function drawRoundSealPage (page: RoundSealPage): Promise<{ png: Buffer, truth: RoundSealTruth }> {
  const drawing = roundSeal(page)
  const radius = page.diameter / 2
  const layer = await inkLayer(drawing, page.x + radius, page.y + radius, page.turnRad ?? 0)
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
  const png = await sharp(pixels, { raw: { width: page.pageWidth, height: page.pageHeight, channels: 3 } }).png().toBuffer()
  const box = inkBox(layer, { width: page.pageWidth, height: page.pageHeight })
  if (!box) throw new Error('the seal lies outside the page')
  return { png, truth: { shape: 'round', title: drawing.title, others: drawing.others, box } }
}
