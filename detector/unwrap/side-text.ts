/**
 * Text that follows two sides of a triangle, up the one and down the other with its feet to the middle, and what stands
 * on the middle of the base: each side is seen as if it lay straight.
 */
import type { Point } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import { sides } from '../polygon.js'
import { cut, darkOnWhite, trimColumns, type Strip, type StripRole } from './strip.js'
import { textRows } from './text-rows.js'
import { uprightView } from './upright-view.js'

/** Rows looked at, share of the side: from within the rim to where a star may begin. */
const from = 0.025
const to = 0.2
/** Shares of a side's length: ends hold the next side's characters. */
const middle = { side: 0.84, base: 0.5 }
const viewHeight = 72

/** @param base which side is the base; sides run clockwise, so that the text starts on the next one. */
export function sideText (ink: Ink, corners: Point[], base: number): { titles: Strip[], others: Strip[] } {
  const all = sides(corners)
  const next = [all[(base + 1) % 3], all[(base + 2) % 3]]
  const [p, q] = all[base]
  return {
    titles: next.flatMap(side => alongSide(ink, side, middle.side, 'title', true)),
    others: alongSide(ink, [q, p], middle.base, 'line', false),
  }
}

/** The text beside a side that goes from left to right, under it or above it. */
function alongSide (ink: Ink, [p, q]: [Point, Point], share: number, role: StripRole, under: boolean): Strip[] {
  const length = Math.hypot(q.x - p.x, q.y - p.y)
  const [ux, uy] = [(q.x - p.x) / length, (q.y - p.y) / length]
  const depth = (under ? 1 : -1) * length * (from + to) / 2
  const centre = { x: (p.x + q.x) / 2 - uy * depth, y: (p.y + q.y) / 2 + ux * depth }
  const scale = viewHeight / (length * (to - from))
  const view = uprightView(ink, centre, Math.atan2(uy, ux), scale, Math.round(length * share * scale), viewHeight)
  const rows = textRows(view, ink.threshold, viewHeight * 0.25, viewHeight, 2)
  const [row] = rows.sort((a, b) => (b[1] - b[0]) - (a[1] - a[0]))
  if (!row) return []
  const margin = 5
  const strip = trimColumns(cut(view, 0, Math.max(0, row[0] - margin), view.width, Math.min(viewHeight, row[1] + margin)), ink.threshold, 6)
  return strip.width < (row[1] - row[0]) * 0.8 ? [] : [{ role, image: darkOnWhite(strip, ink, 4) }]
}
