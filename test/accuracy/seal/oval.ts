/** Oval seals: the invoice seal (title, tax number, 发票专用章), the supervision oval of printed invoices, plain ones. */
import type { FaceName } from '../type/faces.js'
import type { Part, SealDrawing } from './parts.js'
import { arcLength, lineWidth, setArc, setLine } from './set-text.js'
import { ring, star } from './star.js'

export interface OvalSeal {
  title: string
  width: number
  /** Height over width. */
  aspect: number
  face?: FaceName
  weight?: number
  rim?: number
  innerRing?: boolean
  titleHeight?: number
  /** Lines in the middle, top to bottom, with their height over the seal's width. */
  lines?: { text: string, height: number, stretch?: number, tracking?: number }[]
  /** Text along the lower arc. */
  lowerArc?: string
  lowerHeight?: number
  /** Small star where no line is. */
  star?: boolean
  layout: string
}

export function ovalSeal (seal: OvalSeal): SealDrawing {
  const w = seal.width
  const h = w * seal.aspect
  const rim = (seal.rim ?? 0.018) * w
  const parts: Part[] = [ring(w, h, rim)]
  let gap = rim
  if (seal.innerRing) {
    parts.push(ring(w - rim * 3.4, h - rim * 3.4, Math.max(1, rim * 0.4)))
    gap += rim * 1.2
  }
  const others: string[] = []
  const height = (seal.titleHeight ?? 0.115) * w
  const count = [...seal.title].length
  const reach = gap + 0.014 * w + height / 2
  const rx = w / 2 - reach
  const ry = h / 2 - reach
  const spanRad = Math.min(seal.lowerArc ? 3.5 : 4.3, Math.max(2.1, count * 0.2 + 1.1))
  const pitch = count > 1 ? arcLength(rx, ry, spanRad) / (count - 1) : height
  // The curve is tightest at the sides: feet touch there before the middles do.
  const width = Math.min(height * 0.9, pitch * 0.9)
  parts.push({ kind: 'text', cells: setArc({ text: seal.title, rx, ry, spanRad, height, width, side: 'over' }) })

  const lines = seal.lines ?? []
  const total = lines.reduce((sum, line) => sum + line.height * w * 1.3, 0)
  const floor = seal.lowerArc ? h / 2 - gap - (seal.lowerHeight ?? 0.09) * w * 1.25 : h * 0.42
  const ceiling = -h / 2 + gap + height * 1.25
  let y = ceiling + Math.max(0, (floor - ceiling - total) * (seal.lowerArc ? 0.5 : 0.62))
  for (const line of lines) {
    const { text, stretch = 0.9, tracking = 1.06 } = line
    y += line.height * w * 0.65
    const inTitle = y - line.height * w / 2 < -ry * Math.cos(spanRad / 2) + height / 2
    const band = gap + (inTitle ? height * 1.1 : 0.01 * w)
    const edge = Math.abs(y) + line.height * w * 0.4
    const half = (w / 2 - band) * Math.sqrt(Math.max(0.1, 1 - (edge / (h / 2 - band)) ** 2))
    const size = Math.min(line.height * w, half * 1.9 / lineWidth(text, 1, stretch, tracking))
    parts.push({ kind: 'text', cells: setLine({ text, x: 0, y, height: size, stretch, tracking }) })
    others.push(text)
    y += line.height * w * 0.65
  }
  if (seal.star) parts.push(star(0.1 * w, 0, lines.length ? ceiling : 0))
  if (seal.lowerArc) {
    const size = (seal.lowerHeight ?? 0.09) * w
    const low = gap + 0.014 * w + size / 2
    const under = { rx: w / 2 - low, ry: h / 2 - low }
    const lowerSpan = Math.min(2.6, lineWidth(seal.lowerArc, size, 1, 1.12) / (under.rx * 0.9))
    const setting = { text: seal.lowerArc, ...under, spanRad: lowerSpan, height: size, width: size * 0.9 }
    parts.push({ kind: 'text', cells: setArc({ ...setting, side: 'under' }) })
    others.push(seal.lowerArc)
  }
  return {
    shape: 'oval',
    layout: seal.layout,
    width: w,
    height: h,
    parts,
    face: seal.face ?? 'song',
    weight: seal.weight ?? 600,
    title: seal.title,
    others,
    titleCell: { width, height },
  }
}

export interface InvoiceOval extends Partial<OvalSeal> {
  title: string
  width: number
  taxNumber: string
  /** (3), where a firm has several. */
  serial?: string
}

/** The invoice seal of a firm: 40 × 30 mm, title over the top, tax number across, 发票专用章 under it. */
export function invoiceOval (seal: InvoiceOval): SealDrawing {
  const lines = [
    { text: seal.taxNumber, height: 0.085, stretch: 0.8 },
    { text: '发票专用章', height: 0.11, stretch: 0.8 },
    ...seal.serial ? [{ text: seal.serial, height: 0.085 }] : [],
  ]
  return ovalSeal({ aspect: 0.75, ...seal, lines, layout: 'oval-invoice' })
}

/** The oval printed at the head of every invoice: old form with region and lower arc, or new with two lines. */
export function supervisionOval (seal: { width: number, region: string, form: 'arc' | 'lines' } & Partial<OvalSeal>): SealDrawing {
  const common = { ...seal, title: '全国统一发票监制章', aspect: 0.66, rim: 0.028, innerRing: true, layout: 'oval-supervision' }
  const spaced = [...seal.region].length === 2 ? 2.4 : 1.3
  if (seal.form === 'lines') {
    const lines = ['国家税务总局', seal.region].map((text) => ({ text, height: 0.1 }))
    return ovalSeal({ ...common, titleHeight: 0.1, lines })
  }
  const lines = [{ text: seal.region, height: 0.095, tracking: spaced }]
  return ovalSeal({ ...common, titleHeight: 0.1, lines, lowerArc: '国家税务总局监制', lowerHeight: 0.09 })
}
