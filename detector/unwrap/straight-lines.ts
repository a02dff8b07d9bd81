/**
 * The text of straight-sided seals: turned upright, the rim taken off, carved ones inverted; rows of ink become
 * strips from top to bottom. Where two rows of large characters fill a square, it is a name seal, read in
 * columns from right to left.
 */
import type { PolygonOutline } from '../find/index.js'
import { wrapAngle, type Point } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import type { Plane } from '../plane.js'
import { centroid, depthInside, sideLength, sides } from '../polygon.js'
import { withoutBlobs } from './blobs.js'
import { columnCells } from './column-cells.js'
import { joinedColumns } from './columns.js'
import { withoutRules } from './rules.js'
import { sideText } from './side-text.js'
import { cut, darkOnWhite, trimColumns, type Strip } from './strip.js'
import { textRows } from './text-rows.js'
import { uprightView } from './upright-view.js'
import type { Way } from './way.js'

/** Rim and the gap under it, shares of the inradius: at least, and for the thickest rims. */
const inset = [0.13, 0.24]
/** Of a rim's depth more than this share is ink, of its text's less. */
const rimInk = 0.6

/**
 * One reading of the seal for each way up that its shape allows, the least turned first: nothing in a square says
 * where its top is, so the recogniser has the last word, and so it has on whether an unclear one is carved.
 */
export function straightLines (ink: Ink, outline: PolygonOutline): Way[] {
  const { filled, isUnclear } = outline
  const kinds = isUnclear ? [filled, !filled] : [filled]
  const turned = kinds.flatMap(filled => uprightAngles(outline).map(angle => linesAt(ink, { ...outline, filled }, angle)))
  const ways = turned.filter(strips => strips.length > 0).map((strips): Way => ({
    differs: 'turned',
    titles: strips.filter(({ role }) => role === 'title'),
    others: () => strips.filter(({ role }) => role !== 'title'),
  }))
  if (outline.shape !== 'triangle') return ways
  const along = outline.corners.map((_, base) => sideText(ink, outline.corners, base)).filter(({ titles }) => titles.length === 2)
  return [...ways, ...along.map(({ titles, others }): Way => ({ differs: 'cut', titles, others: () => others }))]
}

function linesAt (ink: Ink, outline: PolygonOutline, angle: number): Strip[] {
  const view = withoutRim(withoutRules(insideUpright(ink, outline, angle), ink.threshold), ink.threshold)
  const side = Math.min(view.width, view.height)
  const rows = textRows(view, ink.threshold, side * 0.07, view.height, 2)
  if (outline.shape === 'rectangle' && isName(view, rows)) {
    const strip = columnCells(view, ink.threshold, 3) ?? joinedColumns(view, ink.threshold)
    return strip ? [{ role: 'title', image: darkOnWhite(strip, ink, 6) }] : []
  }
  if (outline.shape === 'rectangle' && rows.length > 1 && view.width < 1.35 * view.height) {
    const strip = columnCells(view, ink.threshold)
    if (strip) return [{ role: 'title', image: darkOnWhite(strip, ink, 6) }]
  }
  const lines = rows.flatMap(([top, bottom]) => {
    const margin = Math.max(1, Math.round((bottom - top) * 0.1))
    const row = cut(view, 0, Math.max(0, top - margin), view.width, Math.min(view.height, bottom + margin))
    const strip = trimColumns(row, ink.threshold, margin + 2)
    // A star alone on its row is about as wide as high.
    return strip.width < (bottom - top) * 1.5 ? [] : [{ height: bottom - top, strip }]
  })
  const tallest = Math.max(...lines.map(({ height }) => height))
  return lines.map(({ height, strip }) => ({ role: height >= tallest * 0.92 ? 'title' : 'line', image: darkOnWhite(strip, ink, 6) }))
}

/** How far the seal may be turned clockwise: a rectangle stands on any side, a diamond on either tip, a triangle on its base. */
function uprightAngles ({ shape, corners }: PolygonOutline): number[] {
  return turnsOf(shape, corners).map(wrapAngle).sort((p, q) => Math.abs(p) - Math.abs(q))
}

function turnsOf (shape: PolygonOutline['shape'], corners: Point[]): number[] {
  if (shape === 'rectangle') return quarterTurns(corners)
  // Sides run clockwise, so a triangle's base runs from right to left.
  if (shape === 'triangle') return sides(corners).map(side => direction(side) + Math.PI)
  const diagonal = longerDiagonal(corners)
  return [diagonal, diagonal + Math.PI]
}

/** A rectangle's long sides say best how far it is turned: a short one may lie along the picture's edge. */
function quarterTurns (corners: Point[]): number[] {
  const all = sides(corners)
  const [first, second, third, fourth] = all.map(sideLength)
  const long = first + third < second + fourth ? 1 : 0
  const [one, other] = [direction(all[long]), direction(all[long + 2]) + Math.PI]
  const turn = one + wrapAngle(other - one) / 2
  return [0, 1, 2, 3].map(quarters => turn + quarters * Math.PI / 2)
}

function direction ([p, q]: [Point, Point]): number {
  return Math.atan2(q.y - p.y, q.x - p.x)
}

function longerDiagonal ([p, q, r, s = q]: Point[]): number {
  const [dx, dy, ex, ey] = [r.x - p.x, r.y - p.y, s.x - q.x, s.y - q.y]
  return Math.hypot(dx, dy) > Math.hypot(ex, ey) ? Math.atan2(dy, dx) : Math.atan2(ey, ex)
}

/** The inside of the rim, upright, enlarged where it is small; carved ink and paper change places. */
function insideUpright (ink: Ink, { corners, filled }: PolygonOutline, angle: number): Plane {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const turned = corners.map(({ x, y }) => ({ x: x * cos + y * sin, y: -x * sin + y * cos }))
  const left = Math.min(...turned.map(p => p.x))
  const top = Math.min(...turned.map(p => p.y))
  const spanX = Math.max(...turned.map(p => p.x)) - left
  const spanY = Math.max(...turned.map(p => p.y)) - top
  const middle = { x: left + spanX / 2, y: top + spanY / 2 }
  const scale = Math.max(1, Math.min(4, 180 / Math.min(spanX, spanY)))
  const [width, height] = [Math.round(spanX * scale), Math.round(spanY * scale)]
  const centre = { x: middle.x * cos - middle.y * sin, y: middle.x * sin + middle.y * cos }
  const view = uprightView(ink, centre, angle, scale, width, height)
  const shape = turned.map(p => ({ x: (p.x - left) * scale, y: (p.y - top) * scale }))
  const depths = new Float32Array(view.data.length)
  for (let i = 0; i < depths.length; i++) depths[i] = depthInside(shape, { x: i % width + 0.5, y: Math.floor(i / width) + 0.5 })
  const inradius = depthInside(shape, centroid(shape))
  const margin = filled ? inset[0] * inradius : rimDepth(view, depths, inradius, ink.threshold)
  for (let i = 0; i < depths.length; i++) {
    if (depths[i] < margin) view.data[i] = 0
    else if (filled) view.data[i] = Math.max(0, ink.full - view.data[i])
  }
  return view
}

/** Px from the outline to where its rim has ended. */
function rimDepth ({ data }: Plane, depths: Float32Array, inradius: number, threshold: number): number {
  const layers = 50
  const all = new Uint32Array(layers + 1)
  const inked = new Uint32Array(layers + 1)
  for (let i = 0; i < data.length; i++) {
    const layer = Math.floor(depths[i] / inradius * layers)
    if (layer < 0 || layer > layers) continue
    all[layer]++
    if (data[i] > threshold) inked[layer]++
  }
  const [least, most] = inset.map(share => Math.round(share * layers))
  let layer = least
  while (layer < most && inked[layer] > rimInk * all[layer]) layer++
  // Where ink goes on, it is text that has melted into the rim.
  return (layer > least && layer < most ? (layer + 1) / layers : inset[0]) * inradius
}

/** Rests of the rim are long and thin; a second frame inside it goes round all the text, and is hollow. */
function withoutRim (view: Plane, threshold: number): Plane {
  return withoutBlobs(view, threshold, ({ width, height, area }) => {
    const [long, thin] = [Math.max(width, height), Math.min(width, height)]
    const isLine = long > 0.7 * Math.min(view.width, view.height) && thin < 0.12 * long
    const isFrame = width > 0.7 * view.width && height > 0.55 * view.height && area < 0.3 * width * height
    return isLine || isFrame
  })
}

/** Name seals are about square and hold two rows, or one, of characters that fill them. */
function isName (view: Plane, rows: [number, number][]): boolean {
  const ratio = view.width / view.height
  if (ratio > 1.5 || ratio < 0.45) return false
  const tallest = tallestRow(rows)
  return rows.length <= 2 || tallest > 0.42 * view.height
}

function tallestRow (rows: [number, number][]): number {
  return Math.max(0, ...rows.map(([top, bottom]) => bottom - top))
}
