/** Rules of a table: lines that run across a frame from side to side. */
import { between, type Point } from '../geometry.js'
import { isInk, type Plane } from '../plane.js'

/** Px between samples along a line, and share of them with ink from which on it is a rule. */
const step = 3
const inked = 0.96
/** Nearer to a side than this share of the way across are its own stroke and a second frame. */
const edge = 0.14

/** How many run either way. @param corners four, clockwise; @param mask 0 and 255 */
export function innerRules (mask: Plane, [p, q, r, s]: Point[]): [number, number] {
  return [rulesBetween(mask, [p, q], [s, r]), rulesBetween(mask, [q, r], [p, s])]
}

/** Rules on the way from one side to the other. */
function rulesBetween (mask: Plane, [a, b]: [Point, Point], [c, d]: [Point, Point]): number {
  const ways = Math.round(Math.max(Math.hypot(c.x - a.x, c.y - a.y), Math.hypot(d.x - b.x, d.y - b.y)))
  let rules = 0
  let before = false
  for (let k = Math.ceil(ways * edge); k <= ways * (1 - edge); k++) {
    const now = isRule(mask, between(a, c, k / ways), between(b, d, k / ways))
    if (now && !before) rules++
    before = now
  }
  return rules
}

function isRule (mask: Plane, from: Point, to: Point): boolean {
  const samples = Math.max(8, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / step))
  let paper = 0
  for (let k = 1; k < samples; k++) {
    const { x, y } = between(from, to, k / samples)
    if (!isInk(mask, x, y) && ++paper > (1 - inked) * samples) return false
  }
  return true
}
