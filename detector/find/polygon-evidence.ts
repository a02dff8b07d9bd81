/** What speaks for a straight-sided seal: a rim on every side that stands free, and text inside that fills it. */
import { between, type Point } from '../geometry.js'
import type { SeenInk } from '../ink/ink-mask.js'
import { isInk, type Plane } from '../plane.js'
import { centroid, depthInside, sideLength, sides } from '../polygon.js'
import type { Evidence } from './outline.js'

export interface PolygonEvidence extends Evidence {
  /** Share of all sides with ink within a pixel or two: high on frames and on the edges of carved seals, low on mere text. */
  line: number
  /** The same on the weakest side. */
  weakestLine: number
  /** The same near the corners, where text has no ink. */
  ends: number
  /** Share of ink in the middle. */
  middleInk: number
  /** Least share of ink at three depths under the rim: a framed seal has paper at one of them, a carved one is full at all. */
  underRim: number
  /** Share of side ends beyond which the line runs on: a table's rules cross, a seal's sides end in their corners. */
  runsOn: number
  /** Mean length of a run of ink inside over the inradius: a table's characters are small for its frame. */
  run: number
  /** How far from the middle there is ink, share of the way to the sides, where it reaches less far: 0.3 to 0.8. */
  reach: number
}

const samplesToASide = 50
/** Px: further from the side ink is no part of a line on it. */
const lineReach = 1.4

/** Evidence on a mask of 0 and 255. @param corners clockwise. */
export function polygonEvidence (mask: SeenInk, corners: Point[]): PolygonEvidence {
  const centre = centroid(corners)
  const inradius = depthInside(corners, centre)
  const tolerance = Math.max(1.5, inradius * 0.03)
  // Sides that lie outside the picture, or nearly, count neither way.
  const measured = sides(corners).map(side => alongSide(mask, side, tolerance, inradius)).filter(({ seen }) => seen > leastSeen)
  if (measured.length < 2) return nothing
  const rimSupport = meanSeen(measured, 'rim')
  const clearOutside = meanSeen(measured, 'clear')
  const inside = [0.3, 0.45, 0.6, 0.75].map(share => alongInset(mask, corners, centre, share))
  return {
    rimSupport,
    rimSpread: Math.min(...measured.map(({ rim }) => rim)),
    clearOutside,
    textInk: mean(inside.map(({ ink }) => ink)),
    textEdges: Math.max(...inside.map(({ edges }) => edges)),
    score: rimSupport * (0.6 + 0.4 * clearOutside),
    line: meanSeen(measured, 'line'),
    weakestLine: Math.min(...measured.map(({ line }) => line)),
    ends: meanSeen(measured, 'ends'),
    middleInk: inside[0].ink,
    underRim: Math.min(...[0.9, 0.82, 0.72].map(share => alongInset(mask, corners, centre, share).ink)),
    runsOn: mean(sides(corners).flatMap(([p, q]) => [runsOn(mask, p, q), runsOn(mask, q, p)])),
    run: sum(inside.map(({ inkLength }) => inkLength)) / Math.max(1, sum(inside.map(({ edges }) => edges / 2))) / inradius,
    reach: reachOf(mask, corners, centre),
  }
}

/** Share of a side that the picture holds, from which on it is looked at. */
const leastSeen = 0.25
const nothing: PolygonEvidence = {
  rimSupport: 0,
  rimSpread: 0,
  clearOutside: 0,
  textInk: 0,
  textEdges: 0,
  score: 0,
  line: 0,
  weakestLine: 0,
  ends: 0,
  middleInk: 0,
  underRim: 0,
  runsOn: 0,
  run: 0,
  reach: 0,
}

interface Side { seen: number, rim: number, line: number, ends: number, clear: number }

function meanSeen (measured: Side[], key: keyof Side): number {
  return sum(measured.map(side => side[key] * side.seen)) / sum(measured.map(({ seen }) => seen))
}

/** Of a side's samples, so many may lie under print or a pen and count neither way; of more, all count. */
const mostCovered = 0.6

/**
 * Share of a side inside the picture, and of that, shares with ink within the tolerance, on the line itself, on the line
 * near both corners, and with clean paper beyond.
 */
function alongSide (mask: SeenInk, [p, q]: [Point, Point], tolerance: number, inradius: number): Side {
  const length = Math.hypot(q.x - p.x, q.y - p.y)
  const normal = { x: (q.y - p.y) / length, y: -(q.x - p.x) / length }
  const samples: { off: number, covered: boolean, atEnd: boolean, clear: boolean }[] = []
  const over = mask.covered
  for (let k = 0; k < samplesToASide; k++) {
    const at = 0.06 + 0.88 * k / (samplesToASide - 1)
    const x = p.x + (q.x - p.x) * at
    const y = p.y + (q.y - p.y) * at
    const inkAt = (offset: number) => isInk(mask, x + normal.x * offset, y + normal.y * offset)
    if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) continue
    let off = Infinity
    for (let offset = 0; offset <= 2 * tolerance && off === Infinity; offset += 0.7) {
      if (inkAt(-offset) || (offset <= tolerance && inkAt(offset))) off = offset
    }
    const isOver = (offset: number) => over !== undefined && isInk(over, x + normal.x * offset, y + normal.y * offset)
    const covered = off > lineReach && [-1, 0, 1].some(isOver)
    let outside = 0
    for (let share = 0.06; share < 0.2; share += 0.035) if (inkAt(tolerance + share * inradius)) outside++
    samples.push({ off, covered, atEnd: at < 0.2 || at > 0.8, clear: outside <= 1 })
  }
  const open = samples.filter(({ covered }) => !covered)
  const counted = open.length >= (1 - mostCovered) * samples.length ? open : samples
  const ends = counted.filter(({ atEnd }) => atEnd)
  const isLine = ({ off }: { off: number }) => off <= lineReach
  const line = shareOf(counted, isLine)
  return {
    seen: samples.length / samplesToASide,
    rim: shareOf(counted, ({ off }) => off < Infinity),
    line,
    ends: ends.length > 0 ? shareOf(ends, isLine) : line,
    clear: shareOf(counted, ({ clear }) => clear),
  }
}

function shareOf<T> (things: T[], is: (thing: T) => boolean): number {
  return things.filter(is).length / Math.max(1, things.length)
}

/** 1 where the line from p to q goes on beyond q, else 0. */
function runsOn (mask: Plane, p: Point, q: Point): number {
  const length = Math.hypot(q.x - p.x, q.y - p.y)
  const [ux, uy] = [(q.x - p.x) / length, (q.y - p.y) / length]
  let inked = 0
  for (let k = 5; k < 15; k++) {
    const [x, y] = [q.x + ux * k, q.y + uy * k]
    if ([-1, 0, 1].some(offset => isInk(mask, x - uy * offset, y + ux * offset))) inked++
  }
  return inked >= 8 ? 1 : 0
}

const reaches = [0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3]

/** How far text reaches towards the sides: towards one of two opposite ones, and of both such ways the shorter. */
function reachOf (mask: Plane, corners: Point[], centre: Point): number {
  const insets = reaches.map(share => sides(shrunk(corners, centre, share)))
  const towards = corners.map((_, i) => reaches[insets.findIndex(inset => hasInk(mask, inset[i]))] ?? 0)
  const [a, b, c, d] = towards
  return towards.length === 4 ? Math.min(Math.max(a, c), Math.max(b, d)) : Math.max(...towards)
}

function hasInk (mask: Plane, [p, q]: [Point, Point]): boolean {
  const steps = Math.ceil(sideLength([p, q]))
  for (let k = 0; k < steps; k++) {
    const { x, y } = between(p, q, k / steps)
    if (isInk(mask, x, y)) return true
  }
  return false
}

function shrunk (corners: Point[], centre: Point, share: number): Point[] {
  return corners.map(corner => between(centre, corner, share))
}

/** Share of ink, its length in px, and changes along the outline shrunk towards the centre to `share` of its size. */
function alongInset (mask: Plane, corners: Point[], centre: Point, share: number): { ink: number, inkLength: number, edges: number } {
  let ink = 0
  let inkLength = 0
  let samples = 0
  let edges = 0
  let before: boolean | undefined
  for (const [p, q] of sides(shrunk(corners, centre, share))) {
    const length = Math.hypot(q.x - p.x, q.y - p.y)
    const steps = Math.max(80, Math.ceil(length / 1.5))
    for (let k = 0; k < steps; k++) {
      const [x, y] = [p.x + (q.x - p.x) * k / steps, p.y + (q.y - p.y) * k / steps]
      if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) continue
      samples++
      const now = isInk(mask, x, y)
      if (now) { ink++; inkLength += length / steps }
      if (before !== undefined && now !== before) edges++
      before = now
    }
  }
  return { ink: ink / Math.max(1, samples), inkLength, edges }
}

function sum (values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean (values: number[]): number {
  return sum(values) / values.length
}

/** A quick look before the sides are refined: whether most of each side has ink near it. */
export function haveSides (mask: Plane, corners: Point[]): boolean {
  const reach = Math.max(2.5, depthInside(corners, centroid(corners)) * 0.1)
  const normalOf = ([p, q]: [Point, Point]) => {
    const length = Math.hypot(q.x - p.x, q.y - p.y)
    return { x: (q.y - p.y) / length, y: -(q.x - p.x) / length }
  }
  return sides(corners).every(side => {
    const [p, q] = side
    const normal = normalOf(side)
    let met = 0
    let seen = 0
    for (let k = 1; k < 16; k++) {
      const [x, y] = [p.x + (q.x - p.x) * k / 16, p.y + (q.y - p.y) * k / 16]
      if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) continue
      seen++
      let offset = -reach
      while (offset <= reach && !isInk(mask, x + normal.x * offset, y + normal.y * offset)) offset++
      if (offset <= reach) met++
    }
    return met >= 0.6 * seen
  })
}
