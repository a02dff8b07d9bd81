/** Collects what is printed on a page (text, rules, frames, devices) and turns it into SVG once, when the page is drawn. */
import { cellsMarkup } from '../seal/svg.js'
import { lineWidth, setArc, setColumn, setLine } from '../seal/set-text.js'
import type { FaceName } from '../type/faces.js'

export interface TextStyle {
  height: number
  colour?: string
  face?: FaceName
  weight?: number
  /** Where x is; start by default. */
  anchor?: 'start' | 'middle' | 'end'
  tracking?: number
  stretch?: number
}

export const black = '#23232a'

export class Sheet {
  readonly #pieces: (string | (() => Promise<string>))[] = []

  /** A line whose middle height is y. */
  text (text: string, x: number, y: number, style: TextStyle): this {
    const { height, colour = black, face = 'song', weight = 500, anchor = 'start', tracking = 1.02, stretch = 1 } = style
    const width = lineWidth(text, height, stretch, tracking)
    const middle = anchor === 'middle' ? x : anchor === 'end' ? x - width / 2 : x + width / 2
    const cells = setLine({ text, x: middle, y, height, tracking, stretch })
    return this.#later(async () => `<g fill="${colour}">${await cellsMarkup(cells, face, weight)}</g>`)
  }

  column (text: string, x: number, y: number, style: TextStyle): this {
    const cells = setColumn({ text, x, y, height: style.height, tracking: style.tracking ?? 1.1 })
    return this.#later(async () => `<g fill="${style.colour ?? black}">${await cellsMarkup(cells, style.face ?? 'song', style.weight ?? 500)}</g>`)
  }

  /** Text turned about its middle: watermarks. */
  slanted (text: string, x: number, y: number, degrees: number, style: TextStyle): this {
    const cells = setLine({ text, x: 0, y: 0, height: style.height })
    return this.#later(async () => `<g fill="${style.colour ?? black}" transform="translate(${x} ${y}) rotate(${degrees})">` +
      `${await cellsMarkup(cells, style.face ?? 'hei', style.weight ?? 400)}</g>`)
  }

  /** Over the top of a circle. */
  arc (text: string, x: number, y: number, radius: number, style: TextStyle): this {
    const { height, colour = black, face = 'hei', weight = 500 } = style
    const spanRad = Math.min(5.5, lineWidth(text, height, 1, 1.2) / radius)
    const cells = setArc({ text, rx: radius, ry: radius, spanRad, height, width: height, side: 'over' })
    return this.#later(async () => `<g fill="${colour}" transform="translate(${x} ${y})">${await cellsMarkup(cells, face, weight)}</g>`)
  }

  rule (x0: number, y0: number, x1: number, y1: number, stroke: number, colour = black): this {
    return this.raw(`<path d="M${x0.toFixed(1)} ${y0.toFixed(1)}L${x1.toFixed(1)} ${y1.toFixed(1)}" stroke="${colour}" stroke-width="${stroke}"/>`)
  }

  frame (x: number, y: number, width: number, height: number, stroke: number, colour = black): this {
    return this.raw(`<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" ` +
      `fill="none" stroke="${colour}" stroke-width="${stroke}"/>`)
  }

  /** Any SVG without text. */
  raw (svg: string): this {
    this.#pieces.push(svg)
    return this
  }

  async markup (): Promise<string> {
    return (await Promise.all(this.#pieces.map((piece) => typeof piece === 'string' ? piece : piece()))).join('')
  }

  #later (piece: () => Promise<string>): this {
    this.#pieces.push(piece)
    return this
  }
}
