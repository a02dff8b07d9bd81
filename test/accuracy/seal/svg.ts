/** A seal's parts in, SVG markup out: only paths and plain shapes, never <text>. */
import { outline } from '../type/outline.js'
import type { FaceName } from '../type/faces.js'
import type { Cell, Part, Point, SealDrawing } from './parts.js'

/** The drawing in black on nothing, its centre at the SVG's origin. */
export async function sealMarkup (drawing: SealDrawing): Promise<string> {
  const carved = drawing.parts.filter((part) => part.kind === 'carved')
  const pieces = await Promise.all(drawing.parts.filter((part) => part.kind !== 'carved')
    .map((part) => partMarkup(part, drawing.face, drawing.weight)))
  if (!carved.length) return pieces.join('')
  const holes = await Promise.all(carved.map((part) => cellsMarkup(part.cells, drawing.face, drawing.weight)))
  const box = `x="${-drawing.width}" y="${-drawing.height}" width="${drawing.width * 2}" height="${drawing.height * 2}"`
  return `<mask id="carved" maskUnits="userSpaceOnUse" ${box}><rect ${box} fill="#fff"/><g fill="#000">${holes.join('')}</g></mask>` +
    `<g mask="url(#carved)">${pieces.join('')}</g>`
}

async function partMarkup (part: Part, face: FaceName, weight: number): Promise<string> {
  switch (part.kind) {
    case 'ellipse':
      return `<ellipse rx="${n(part.rx)}" ry="${n(part.ry)}" fill="none" stroke="#000" stroke-width="${n(part.stroke)}"/>`
    case 'polygon':
      return `<path d="${polygonPath(part.points, part.corner)}" ` +
        (part.filled ? '/>' : `fill="none" stroke="#000" stroke-width="${n(part.stroke)}" stroke-linejoin="miter" stroke-miterlimit="6"/>`)
    case 'line':
      return `<path d="M${n(part.from.x)} ${n(part.from.y)}L${n(part.to.x)} ${n(part.to.y)}" stroke="#000" stroke-width="${n(part.stroke)}"/>`
    case 'text':
    case 'carved':
      return cellsMarkup(part.cells, face, weight)
  }
}

/** Characters as filled paths, each stretched from its em square to its cell. */
export async function cellsMarkup (cells: readonly Cell[], face: FaceName, weight: number): Promise<string> {
  const pieces = await Promise.all(cells.map(async (cell) => {
    const { path, centre } = await outline(cell.face ?? face, cell.weight ?? weight, cell.character)
    if (!path) return ''
    const turn = cell.angleRad ? ` rotate(${n(cell.angleRad * 180 / Math.PI)})` : ''
    return `<path transform="translate(${n(cell.x)} ${n(cell.y)})${turn} scale(${n(cell.width / 1000, 6)} ${n(-cell.height / 1000, 6)}) ` +
      `translate(${n(-centre.x)} ${n(-centre.y)})" d="${path}"/>`
  }))
  return pieces.join('')
}

/** Straight sides, with round corners where `corner` is a radius. */
function polygonPath (points: readonly Point[], corner: number): string {
  if (!corner) return `M${points.map((p) => `${n(p.x)} ${n(p.y)}`).join('L')}Z`
  const toward = (from: Point, to: Point) => {
    const share = corner / Math.hypot(to.x - from.x, to.y - from.y)
    return `${n(from.x + (to.x - from.x) * share)} ${n(from.y + (to.y - from.y) * share)}`
  }
  return points.map((p, i) => {
    const before = points[(i + points.length - 1) % points.length]!
    const after = points[(i + 1) % points.length]!
    return `${i ? 'L' : 'M'}${toward(p, before)}Q${n(p.x)} ${n(p.y)} ${toward(p, after)}`
  }).join('') + 'Z'
}

/** Short numbers keep the markup small and equal on every machine. */
function n (value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)))
}
