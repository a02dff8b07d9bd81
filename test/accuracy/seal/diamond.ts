/** Diamonds (inspection marks): text in lines that the slanting sides leave room for. */
import type { FaceName } from '../type/faces.js'
import type { Part, SealDrawing } from './parts.js'
import { lineWidth, setLine } from './set-text.js'
import { polygon } from './star.js'

export interface DiamondSeal {
  title: string
  width: number
  /** Height over width. */
  aspect?: number
  above?: string
  below?: string
  innerFrame?: boolean
  face?: FaceName
  weight?: number
  rim?: number
}

export function diamondSeal (seal: DiamondSeal): SealDrawing {
  const w = seal.width
  const h = w * (seal.aspect ?? 0.7)
  const rim = (seal.rim ?? 0.018) * w
  const parts: Part[] = [outline(w, h, rim)]
  if (seal.innerFrame) parts.push(outline(w * 0.91, h * 0.91, Math.max(1, rim * 0.5)))
  const count = [...seal.title].length
  const stretch = count > 5 ? 0.75 : 0.9
  const height = fitLine(seal.title, w, h, 0, stretch, 0.3 * h)
  parts.push({ kind: 'text', cells: setLine({ text: seal.title, x: 0, y: 0, height, stretch }) })
  const others: string[] = []
  for (const [text, side] of [[seal.above, -1], [seal.below, 1]] as const) {
    if (!text) continue
    const size = fitLine(text, w, h, side * (height * 0.6 + 0.08 * h), 0.9, height * 0.85)
    const y = side * (height * 0.62 + size * 0.6)
    parts.push({ kind: 'text', cells: setLine({ text, x: 0, y, height: size, stretch: 0.9 }) })
    others.push(text)
  }
  return {
    shape: 'diamond',
    layout: 'diamond',
    width: w,
    height: h,
    parts,
    face: seal.face ?? 'song',
    weight: seal.weight ?? 700,
    title: seal.title,
    others,
    titleCell: { width: height * stretch, height },
  }
}

/** The points of a diamond whose stroke of this width ends exactly at width and height. */
export function diamondCorners (width: number, height: number, stroke = 0) {
  // A mitred corner reaches farther than half the stroke: by the slanting side's length over its rise.
  const side = Math.hypot(width, height)
  const x = width / 2 - stroke / 2 * side / height
  const y = height / 2 - stroke / 2 * side / width
  return [{ x: 0, y: -y }, { x, y: 0 }, { x: 0, y }, { x: -x, y: 0 }]
}

function outline (width: number, height: number, stroke: number): Part {
  return polygon(diamondCorners(width, height, stroke), stroke)
}

/** Largest height at which the line, starting at y and growing away from the middle, still lies inside. */
function fitLine (text: string, w: number, h: number, y: number, stretch: number, most: number): number {
  for (let height = most; height > 4; height *= 0.96) {
    const edge = y === 0 ? height / 2 : Math.abs(y) + height
    if (lineWidth(text, height, stretch) < 0.9 * w * (1 - edge / (h / 2))) return height
  }
  return 4
}
