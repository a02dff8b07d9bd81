/** Round seals: rim, title over the top, star, purpose line, code along the bottom. */
import type { FaceName } from '../type/faces.js'
import type { Part, SealDrawing } from './parts.js'
import { arcLength, lineWidth, setArc, setLine } from './set-text.js'
import { ring, star } from './star.js'

export interface RoundSeal {
  title: string
  diameter: number
  face?: FaceName
  weight?: number
  /** Rim's width over the diameter. */
  rim?: number
  /** A thin second ring inside the rim. */
  innerRing?: boolean
  /** Height of a title character over the diameter. */
  titleHeight?: number
  /** Angle the title's arc spans; by default it grows with the title. */
  spanRad?: number
  /** Middle device; 'none' where a line of text stands there. */
  middle?: 'star' | 'none'
  /** Horizontal lines under the middle, top to bottom: 财务专用章, (3). */
  lines?: string[]
  /** Line across the very middle (a bank's date), instead of the star. */
  middleLine?: string
  /** Figures along the lower arc. */
  code?: string
}

export function roundSeal (seal: RoundSeal): SealDrawing {
  const d = seal.diameter
  const rim = (seal.rim ?? 0.022) * d
  const height = (seal.titleHeight ?? 0.14) * d
  const count = [...seal.title].length
  const parts: Part[] = [ring(d, d, rim)]
  let inside = d / 2 - rim
  if (seal.innerRing) {
    parts.push(ring(d - rim * 3.6, d - rim * 3.6, Math.max(1, rim * 0.3)))
    inside -= rim * 1.2
  }
  const radius = inside - d * 0.018 - height / 2
  const codeHeight = 0.055 * d
  const codeRadius = inside - d * 0.014 - codeHeight / 2
  const codeSpan = seal.code ? lineWidth(seal.code, codeHeight, 1, 1.25) / codeRadius : 0
  const wanted = seal.spanRad ?? Math.max(1.6, count * 0.27 + 0.6)
  const span = Math.min(wanted, seal.code ? Math.PI * 2 - codeSpan - 0.8 : 5.2, seal.lines?.length ? 4.4 : 5.2)
  const pitch = count > 1 ? arcLength(radius, radius, span) / (count - 1) : height
  const width = Math.min(height * 0.95, pitch * 0.92)
  parts.push({ kind: 'text', cells: setArc({ text: seal.title, rx: radius, ry: radius, spanRad: span, height, width, side: 'over' }) })

  const others: string[] = []
  if (seal.middleLine) {
    const size = Math.min(0.085 * d, 0.62 * d / lineWidth(seal.middleLine, 1))
    parts.push({ kind: 'text', cells: setLine({ text: seal.middleLine, x: 0, y: 0, height: size }) })
    others.push(seal.middleLine)
  } else if ((seal.middle ?? 'star') === 'star') {
    parts.push(star(0.15 * d, 0, -0.005 * d))
  }
  let y = 0.235 * d
  for (const text of seal.lines ?? []) {
    const stretch = 0.85
    const room = roomAt(y + 0.05 * d, radius - height / 2, span, d)
    const size = Math.min(0.1 * d, room / lineWidth(text, 1, stretch))
    parts.push({ kind: 'text', cells: setLine({ text, x: 0, y, height: size, stretch }) })
    others.push(text)
    y += size * 1.2
  }
  if (seal.code) {
    const setting = { text: seal.code, rx: codeRadius, ry: codeRadius, spanRad: codeSpan, height: codeHeight, width: codeHeight }
    parts.push({ kind: 'text', cells: setArc({ ...setting, side: 'under' }) })
    others.push(seal.code)
  }
  return {
    shape: 'round',
    layout: seal.middleLine ? 'round-date' : seal.lines?.length ? 'round-purpose' : 'round-star',
    width: d,
    height: d,
    parts,
    face: seal.face ?? 'song',
    weight: seal.weight ?? 700,
    title: seal.title,
    others,
    titleCell: { width, height },
  }
}

/** Width a horizontal line may take at this height without running into the ends of the title. */
function roomAt (y: number, innerRadius: number, spanRad: number, diameter: number): number {
  const endOfTitle = -Math.cos(spanRad / 2 + 0.2) * (innerRadius + 0.1 * diameter)
  if (endOfTitle < y - 0.1 * diameter) return 0.6 * diameter
  return Math.max(0.38 * diameter, 1.9 * Math.sqrt(Math.max(0, innerRadius ** 2 - y ** 2)))
}
