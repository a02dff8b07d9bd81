/**
 * Hypotheses from the Hough transform for circles: every edge votes for centres along its gradient, then the edges that
 * look at a centre vote for its radius (C. Kimme, D. Ballard, J. Sklansky, "Finding Circles by an Array of Accumulators",
 * CACM, 1975; the two steps are those of OpenCV's HOUGH_GRADIENT). Votes need no closed rim, so seals are found that touch
 * each other, cross a table's rules or are cut off. With the edges stretched along an axis, which needs no new picture,
 * ovals of the common proportions vote as circles. Large rims are looked for in smaller pictures, so that a radius is
 * always a few dozen pixels and a rough rim smooth.
 */
import { normalised, type Ellipse } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { edgesOf, type Edges } from './edges.js'
import { halved } from './half.js'

/** An ellipse with an axis along each side of the picture, and how far it stands out from what chance gives. */
interface Vote { ellipse: Ellipse, strength: number }

/** Ellipses in the plane's pixels, the most outstanding first; of those that are nearly the same, one. */
export function ellipsesByHough (plane: Plane): Ellipse[] {
  const { houghRadius: [least, most], houghSmallest, houghStretches } = params.find
  const votes: Vote[] = []
  let level = plane
  for (let scale = 1; 2 * least <= Math.max(level.width, level.height); scale *= 2, level = halved(level)) {
    const edges = edgesOf(level)
    const from = scale === 1 ? houghSmallest : least
    for (const stretch of houghStretches) {
      // An oval wider than high is squeezed in width, and one higher than wide in height.
      const [kx, ky] = [Math.min(1, 1 / stretch), Math.min(1, stretch)]
      for (const { x, y, radius, support } of circlesAmong(stretched(edges, kx, ky), level.width * kx, level.height * ky, from, most)) {
        // Pixels are counted by their middles.
        const [cx, cy] = [x / kx, y / ky].map(at => (at + 0.5) * scale - 0.5)
        const ellipse = normalised({ cx, cy, a: radius * scale / kx, b: radius * scale / ky, angleRad: 0 })
        votes.push({ ellipse, strength: (support - chanceSupport) * Math.sqrt(ellipse.b) })
      }
    }
  }
  return withoutTwins(votes.sort((p, q) => q.strength - p.strength).map(({ ellipse }) => ellipse)).slice(0, params.find.maxCircles)
}

/** Share of an outline that edges of something else support; the longer the outline, the rarer is much more. */
const chanceSupport = 0.2

/** The same edges in a picture stretched by these factors; normals of curves turn the other way than the curves. */
function stretched ({ count, x, y, ux, uy }: Edges, kx: number, ky: number): Edges {
  const turned = { ux: new Float32Array(count), uy: new Float32Array(count) }
  for (let i = 0; i < count; i++) {
    const [vx, vy] = [ux[i] / kx, uy[i] / ky]
    const length = Math.sqrt(vx * vx + vy * vy)
    turned.ux[i] = vx / length
    turned.uy[i] = vy / length
  }
  return { count, x: x.map(at => at * kx), y: y.map(at => at * ky), ...turned }
}

interface Circle { x: number, y: number, radius: number, support: number }

/** Side of the accumulator's cells, and how far beyond the picture centres may lie, as a share of the largest radius. */
const cell = 2
const beyond = 0.5

function circlesAmong (edges: Edges, width: number, height: number, least: number, most: number): Circle[] {
  const margin = beyond * most
  const columns = Math.ceil((width + 2 * margin) / cell) + 2
  const rows = Math.ceil((height + 2 * margin) / cell) + 2
  const votes = new Uint16Array(columns * rows)
  for (let i = 0; i < edges.count; i++) {
    const [stepX, stepY] = [edges.ux[i], edges.uy[i]]
    let x = (edges.x[i] + margin + least * stepX) / cell
    let y = (edges.y[i] + margin + least * stepY) / cell
    for (let radius = least; radius <= most; radius += cell, x += stepX, y += stepY) {
      if (x >= 0 && y >= 0 && x < columns && y < rows) votes[(y | 0) * columns + (x | 0)]++
    }
  }
  const inPicture = (at: number) => (at + 0.5) * cell - margin
  return peaks(votes, columns, rows, least).flatMap(({ column, row }) =>
    withRadius(edges, inPicture(column), inPicture(row), least, most) ?? [])
}

/** Cells with the most votes among their neighbours, votes of neighbours counted in. */
function peaks (votes: Uint16Array, columns: number, rows: number, least: number): { column: number, row: number }[] {
  const sums = new Uint16Array(votes.length)
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1, i = row * columns + 1; column < columns - 1; column++, i++) {
      const [p, q] = [i - columns, i + columns]
      sums[i] = votes[p - 1] + votes[p] + votes[p + 1] + votes[i - 1] + votes[i] + votes[i + 1] + votes[q - 1] + votes[q] + votes[q + 1]
    }
  }
  const enough = params.find.houghVotes * 2 * Math.PI * least
  const found: { column: number, row: number, sum: number }[] = []
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1, i = row * columns + 1; column < columns - 1; column++, i++) {
      const sum = sums[i]
      if (sum < enough || sum < sums[i - 1] || sum <= sums[i + 1] || sum < sums[i - columns] || sum <= sums[i + columns]) continue
      found.push({ column, row, sum })
    }
  }
  return found.sort((p, q) => q.sum - p.sum).slice(0, params.find.houghMax)
}

/** Cosine of the angle by which an edge may look past the centre. */
const looksAt = 0.88

/** The radius at which the largest share of a circle's outline has edges that look at its centre; null where it is small. */
function withRadius (edges: Edges, cx: number, cy: number, least: number, most: number): Circle | null {
  const counts = new Uint16Array(Math.ceil(most * 1.2) + 3)
  for (let i = 0; i < edges.count; i++) {
    const dx = cx - edges.x[i]
    const dy = cy - edges.y[i]
    const square = dx * dx + dy * dy
    if (square > most * most * 1.4) continue
    const distance = Math.sqrt(square)
    if (dx * edges.ux[i] + dy * edges.uy[i] > looksAt * distance) counts[distance + 0.5 | 0]++
  }
  let best = 0
  let support = 0
  for (let radius = Math.floor(least * 0.8); radius < counts.length - 1; radius++) {
    const share = (counts[radius - 1] + counts[radius] + counts[radius + 1]) / (2 * Math.PI * radius)
    if (share > support) [best, support] = [radius, share]
  }
  return support < params.find.houghSupport ? null : { x: cx, y: cy, radius: best, support }
}

/** Scales overlap, and a circle votes under neighbouring stretches too. */
function withoutTwins (ellipses: Ellipse[]): Ellipse[] {
  const apart = (p: Ellipse, q: Ellipse) => Math.max(Math.hypot(p.cx - q.cx, p.cy - q.cy), Math.abs(p.a - q.a), Math.abs(p.b - q.b))
  const same = (p: Ellipse, q: Ellipse) => apart(p, q) < 0.06 * q.b
  return ellipses.filter((ellipse, i) => !ellipses.slice(0, i).some(earlier => same(ellipse, earlier)))
}
