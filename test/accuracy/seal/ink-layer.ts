/**
 * A seal's drawing in, its ink as one channel of coverage out (0 none … 255 full), already turned
 * and at its place on the page. The truth box is measured here, on what was really drawn.
 */
import sharp from 'sharp'
import type { Box } from '../../../detector/seal.js'
import type { SealDrawing } from './parts.js'
import { sealMarkup } from './svg.js'

export interface InkLayer {
  /** Place of the layer's first pixel on the page; may lie outside it. */
  left: number
  top: number
  width: number
  height: number
  coverage: Uint8Array
}

/** Half covered pixels belong to the seal, so the box is that of the geometry to within a pixel. */
const inkThreshold = 128

export async function inkLayer (drawing: SealDrawing, centreX: number, centreY: number, turnRad: number): Promise<InkLayer> {
  const reach = Math.ceil(Math.hypot(drawing.width, drawing.height) / 2) + 3
  const left = Math.floor(centreX) - reach
  const top = Math.floor(centreY) - reach
  const size = reach * 2 + 1
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
    `<g transform="translate(${(centreX - left).toFixed(3)} ${(centreY - top).toFixed(3)}) rotate(${(turnRad * 180 / Math.PI).toFixed(3)})">` +
    `${await sealMarkup(drawing)}</g></svg>`
  const coverage = await sharp(Buffer.from(svg)).extractChannel(3).raw().toBuffer()
  return { left, top, width: size, height: size, coverage }
}

/** The tight box of a layer's ink in page pixels, cut to the page where one is given. */
export function inkBox (layer: InkLayer, page?: { width: number, height: number }): Box | undefined {
  let x0 = Infinity; let y0 = Infinity; let x1 = -1; let y1 = -1
  for (let y = 0; y < layer.height; y++) {
    const py = layer.top + y
    if (page && (py < 0 || py >= page.height)) continue
    for (let x = 0; x < layer.width; x++) {
      if (layer.coverage[y * layer.width + x]! < inkThreshold) continue
      const px = layer.left + x
      if (page && (px < 0 || px >= page.width)) continue
      if (px < x0) x0 = px
      if (px > x1) x1 = px
      if (py < y0) y0 = py
      if (py > y1) y1 = py
    }
  }
  return x1 < x0 ? undefined : { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 }
}
