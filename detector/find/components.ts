/**
 * Connected ink as convex hulls, gaps bridged so that a broken rim holds together. What stands free is found from it, at
 * any tilt: rings by the ellipse fitted to the hull, straight sides by the hull's corners.
 */
import type { Ellipse, Point } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { convexHull } from './convex-hull.js'
import { inkPieces, type Piece } from './pieces.js'
import { fitEllipse } from './refine.js'

/** Convex hulls of the pieces that may be seals, largest first, in mask pixels. @param half the mask at half its size, see half.ts */
export function componentHulls (mask: Plane, half: Plane): Point[][] {
  const reach = Math.max(1, Math.floor(Math.max(mask.width, mask.height) * params.find.closeShare / 2))
  return inkPieces(half, reach).filter(mayBeSeal)
    .sort((p, q) => q.width * q.height - p.width * p.height).slice(0, params.find.maxComponents)
    .map(piece => convexHull(endsOfRows(piece, mask)))
}

function mayBeSeal ({ width, height }: Piece): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return 2 * short >= params.find.minPolygonSide && long <= params.find.maxAspect * short
}

/** First and last inked pixel of the mask in each row of a piece of its half, as far as they lie in the outermost of its pixels. */
function endsOfRows ({ runs }: Piece, { width, data }: Plane): Point[] {
  const ends: Point[] = []
  for (let i = 0, next = 0; i < runs.length; i = next) {
    while (next < runs.length && runs[next].y === runs[i].y) next++
    const [left, right] = [2 * runs[i].from, 2 * runs[next - 1].to]
    for (const y of [2 * runs[i].y, 2 * runs[i].y + 1]) {
      if (data[y * width + left]) ends.push({ x: left, y })
      else if (data[y * width + left + 1]) ends.push({ x: left + 1, y })
      if (data[y * width + right + 1]) ends.push({ x: right + 1, y })
      else if (data[y * width + right]) ends.push({ x: right, y })
    }
  }
  return ends
}

/** The ellipse through a hull's edges, but for those where the picture ends; null where too little is left. */
export function ellipseOfHull (hull: Point[], { width, height }: Plane): Ellipse | null {
  if (hull.length < 5) return null
  const edge = 2
  const points = alongEdges(hull).filter(({ x, y }) => x > edge && y > edge && x < width - 1 - edge && y < height - 1 - edge)
  return points.length < 12 ? null : fitEllipse(points)
}

/** Points every two pixels along the hull's edges: a fit must not favour where the hull happens to have corners. */
function alongEdges (hull: Point[]): Point[] {
  return hull.flatMap((from, i) => {
    const to = hull[(i + 1) % hull.length]
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2))
    return Array.from({ length: steps }, (_, k) => ({ x: from.x + (to.x - from.x) * k / steps, y: from.y + (to.y - from.y) * k / steps }))
  })
}
