/** The page while it is being made: 8-bit RGB, ink laid on by multiplying, as inks do on paper. */
import sharp from 'sharp'
import type { InkLayer } from '../seal/ink-layer.js'

export interface Rgb { r: number, g: number, b: number }

export interface Canvas {
  width: number
  height: number
  /** RGB, three bytes a pixel. */
  pixels: Uint8Array
}

/** SVG markup drawn on paper of this colour. */
export async function drawPage (width: number, height: number, paper: Rgb, markup: string): Promise<Canvas> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${css(paper)}"/>${markup}</svg>`
  const pixels = await sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true }).removeAlpha().raw().toBuffer()
  return { width, height, pixels }
}

/** Lays a seal's ink over what is there; print shows through. */
export function layInk (canvas: Canvas, layer: InkLayer, ink: Rgb): void {
  const absorb = [1 - ink.r / 255, 1 - ink.g / 255, 1 - ink.b / 255] as const
  const fromY = Math.max(0, -layer.top)
  const toY = Math.min(layer.height, canvas.height - layer.top)
  const fromX = Math.max(0, -layer.left)
  const toX = Math.min(layer.width, canvas.width - layer.left)
  for (let y = fromY; y < toY; y++) {
    let at = ((layer.top + y) * canvas.width + layer.left + fromX) * 3
    for (let x = fromX; x < toX; x++, at += 3) {
      const share = layer.coverage[y * layer.width + x]! / 255
      if (!share) continue
      for (let c = 0; c < 3; c++) canvas.pixels[at + c] = Math.round(canvas.pixels[at + c]! * (1 - share * absorb[c]!))
    }
  }
}

export function css ({ r, g, b }: Rgb): string {
  return `rgb(${Math.round(r)},${Math.round(g)},${Math.round(b)})`
}
