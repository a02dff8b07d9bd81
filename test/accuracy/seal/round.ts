/** Round seals: rim, title over the top, star, purpose line, code along the bottom, a second arc or a second language. */
import type { FaceName } from '../type/faces.js'
import type { Part, SealDrawing } from './parts.js'
import { emblem } from './emblem.js'
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
  /** Middle device; 'none' where text stands there. */
  middle?: 'star' | 'emblem' | 'none'
  /** Horizontal lines under the middle, top to bottom: 财务专用章, (3). */
  lines?: string[]
  /** Line across the very middle (a bank's date), instead of the star. */
  middleLine?: string
  /** Small figures along the lower arc. */
  code?: string
  /** A second text along the lower arc, in the title's band. */
  lowerArc?: string
  /** A ring of text outside the title's band, parted from it by a thin ring. */
  outerArc?: string
}

export function roundSeal (seal: RoundSeal): SealDrawing {
  const d = seal.diameter
  const rim = (seal.rim ?? 0.022) * d
  const height = (seal.titleHeight ?? 0.14) * d * (seal.outerArc ? 0.8 : 1)
  const count = [...seal.title].length
  const parts: Part[] = [ring(d, d, rim)]
  const others: string[] = []
  const under: string[] = []
  let inside = d / 2 - rim
  if (seal.innerRing) {
    parts.push(ring(d - rim * 3.6, d - rim * 3.6, Math.max(1, rim * 0.3)))
    inside -= rim * 1.2
  }
  if (seal.outerArc) {
    const size = 0.07 * d
    const radius = inside - 0.012 * d - size / 2
    const spanRad = Math.min(5.9, lineWidth(seal.outerArc, size, 1, 1.25) / radius)
    parts.push({ kind: 'text', cells: setArc({ text: seal.outerArc, rx: radius, ry: radius, spanRad, height: size, width: size, side: 'over' }) })
    inside -= size * 1.3 + 0.012 * d
    parts.push(ring(inside * 2, inside * 2, Math.max(1, rim * 0.4)))
    others.push(seal.outerArc)
  }
  const radius = inside - d * 0.018 - height / 2
  const codeHeight = 0.055 * d
  const codeRadius = inside - d * 0.014 - codeHeight / 2
  const codeSpan = seal.code ? lineWidth(seal.code, codeHeight, 1, 1.25) / codeRadius : 0
  const lowerHeight = Math.min(height, 0.085 * d)
  const lowerRadius = inside - d * 0.02 - lowerHeight / 2
  const lowerSpan = seal.lowerArc ? Math.min(2.4, lineWidth(seal.lowerArc, lowerHeight, 1, 1.1) / lowerRadius) : 0
  const free = Math.PI * 2 - Math.max(codeSpan, lowerSpan) - (codeSpan + lowerSpan ? 0.8 : 1.08)
  const span = Math.min(seal.spanRad ?? Math.max(1.6, count * 0.27 + 0.6), free, seal.lines?.length ? 4.4 : 5.2)
  const pitch = count > 1 ? arcLength(radius, radius, span) / (count - 1) : height
  const width = Math.min(height * 0.95, pitch * 0.92)
  parts.push({ kind: 'text', cells: setArc({ text: seal.title, rx: radius, ry: radius, spanRad: span, height, width, side: 'over' }) })

  if (seal.middleLine) {
    const size = Math.min(0.085 * d, 1.85 * (radius - height / 2) / lineWidth(seal.middleLine, 1))
    parts.push({ kind: 'text', cells: setLine({ text: seal.middleLine, x: 0, y: 0, height: size }) })
    others.push(seal.middleLine)
  } else if (seal.middle === 'emblem') parts.push(...emblem(0.13 * d))
  else if (seal.middle !== 'none') parts.push(star((seal.outerArc ? 0.11 : 0.15) * d, 0, -0.005 * d))
  let y = seal.middle === 'none' && !seal.middleLine ? -0.03 * d : (seal.outerArc ? 0.19 : 0.235) * d
  for (const text of seal.lines ?? []) {
    const stretch = 0.85
    const room = roomAt(y + 0.05 * d, radius - height / 2, span, d)
    const size = Math.min(0.1 * d, room / lineWidth(text, 1, stretch))
    parts.push({ kind: 'text', cells: setLine({ text, x: 0, y, height: size, stretch }) })
    others.push(text)
    y += size * 1.2
  }
  const lower = (text: string, at: number, size: number, spanRad: number) => {
    const cellWidth = /[\u0020-\u024f]/.test(text) ? size : Math.min(size, at * spanRad / [...text].length)
    parts.push({ kind: 'text', cells: setArc({ text, rx: at, ry: at, spanRad, height: size, width: cellWidth, side: 'under' }) })
    under.push(text)
  }
  if (seal.lowerArc) lower(seal.lowerArc, lowerRadius, lowerHeight, lowerSpan)
  if (seal.code) lower(seal.code, codeRadius, codeHeight, codeSpan)
  return {
    shape: 'round',
    layout: layoutName(seal),
    width: d,
    height: d,
    parts,
    face: seal.face ?? 'song',
    weight: seal.weight ?? 700,
    title: seal.title,
    others: [...others, ...under],
    titleCell: { width, height },
  }
}

function layoutName (seal: RoundSeal): string {
  if (seal.outerArc) return 'round-two-rings'
  if (seal.lowerArc) return 'round-two-arcs'
  if (seal.middleLine) return 'round-date'
  return `round${seal.lines?.length ? '-purpose' : '-star'}${seal.code ? '-code' : ''}`
}

/** Width a horizontal line may take at this height without running into the ends of the title. */
function roomAt (y: number, innerRadius: number, spanRad: number, diameter: number): number {
  const endOfTitle = -Math.cos(spanRad / 2 + 0.2) * (innerRadius + 0.1 * diameter)
  if (endOfTitle < y - 0.1 * diameter) return 0.6 * diameter
  return Math.max(0.38 * diameter, 1.9 * Math.sqrt(Math.max(0, innerRadius ** 2 - y ** 2)))
}
