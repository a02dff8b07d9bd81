/** Triangles (inspection marks): straight lines above the base, or a title up one side and down the other. */
import type { FaceName } from '../type/faces.js'
import type { Cell, Part, Point, SealDrawing } from './parts.js'
import { lineWidth, setLine } from './set-text.js'
import { polygon, star } from './star.js'

export interface TriangleSeal {
  title: string
  width: number
  /** Straight above the base, or along the two rising sides. */
  setting: 'base' | 'sides'
  below?: string
  face?: FaceName
  weight?: number
  rim?: number
}

export function triangleSeal (seal: TriangleSeal): SealDrawing {
  const w = seal.width
  const h = w * 0.866
  const rim = (seal.rim ?? 0.02) * w
  const parts: Part[] = [polygon(triangleCorners(w, h, rim), rim)]
  const others = seal.below ? [seal.below] : []
  const titleCell = seal.setting === 'sides' ? sides(seal, w, h, rim, parts) : base(seal, w, h, rim, parts)
  return {
    shape: 'triangle',
    layout: `triangle-${seal.setting}`,
    width: w,
    height: h,
    parts,
    face: seal.face ?? 'song',
    weight: seal.weight ?? 700,
    title: seal.title,
    others,
    titleCell,
  }
}

/** Apex up; corners of the stroke's middle line, whose ink ends exactly at width and height. */
export function triangleCorners (width: number, height: number, stroke = 0) {
  // Mitres of an equilateral triangle reach one stroke beyond the corner: at the apex straight up, at the base to the sides.
  const x = width / 2 - stroke * Math.sqrt(3) / 2
  return [{ x: 0, y: -height / 2 + stroke }, { x, y: height / 2 - stroke / 2 }, { x: -x, y: height / 2 - stroke / 2 }]
}

function base (seal: TriangleSeal, w: number, h: number, rim: number, parts: Part[]) {
  const bottom = h / 2 - rim * 2.2
  const small = seal.below ? 0.085 * w : 0
  const floor = bottom - (small ? small * 1.3 : 0)
  let height = 0.2 * w
  // The line's upper corners must stay inside the rising sides.
  while (height > 5 && lineWidth(seal.title, height, 0.9) > 0.94 * w * (1 - (h / 2 - (floor - height * 1.1)) / h)) height *= 0.96
  parts.push({ kind: 'text', cells: setLine({ text: seal.title, x: 0, y: floor - height * 0.6, height, stretch: 0.9 }) })
  if (seal.below) parts.push({ kind: 'text', cells: setLine({ text: seal.below, x: 0, y: bottom - small * 0.55, height: small }) })
  parts.push(star(0.1 * w, 0, Math.min(-0.06 * h, floor - height * 1.2 - 0.11 * w)))
  return { width: height * 0.9, height }
}

function sides (seal: TriangleSeal, w: number, h: number, rim: number, parts: Part[]) {
  const characters = [...seal.title]
  const half = Math.ceil(characters.length / 2)
  const [apex, right, left] = triangleCorners(w, h, rim)
  const height = 0.115 * w
  const reach = rim / 2 + height * 0.75
  const cells: Cell[] = []
  const along = (from: Point, to: Point, text: string[], first: number) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const ux = (to.x - from.x) / length
    const uy = (to.y - from.y) / length
    text.forEach((character, i) => {
      const share = first + (text.length === 1 ? 0.2 : 0.4 * i / (text.length - 1))
      cells.push({
        character,
        // Inwards is to the right of the way from corner to corner, clockwise round the triangle.
        x: from.x + ux * length * share - uy * reach,
        y: from.y + uy * length * share + ux * reach,
        angleRad: Math.atan2(uy, ux),
        width: Math.min(height * 0.95, length * 0.5 / text.length),
        height,
      })
    })
  }
  along(left!, apex!, characters.slice(0, half), 0.2)
  along(apex!, right!, characters.slice(half), 0.4)
  parts.push({ kind: 'text', cells }, star(0.09 * w, 0, 0.1 * h))
  if (seal.below) parts.push({ kind: 'text', cells: setLine({ text: seal.below, x: 0, y: h / 2 - rim * 2.2 - 0.06 * w, height: 0.1 * w }) })
  return { width: cells[0]!.width, height }
}
