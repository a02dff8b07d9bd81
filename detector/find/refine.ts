/**
 * Pulls an ellipse onto the outer edge of a seal's rim: from every direction, a ray walks inwards along the
 * normal to the first ink in a window round the present outline; the edges found are fitted again, outliers
 * dropped, and the window narrows. Rims are broken and crossed by print, so no single ray is trusted.
 */
import { withMats } from '../cv.js'
import { edgePoints, normalised, type Ellipse, type Point } from '../geometry.js'
import { sample, type Plane } from '../plane.js'

/** Half-width of the search window and the residual at which a ray is an outlier, both as shares of b, round by round. */
const rounds = [
  { window: 0.16, outlier: 0.07 },
  { window: 0.09, outlier: 0.04 },
  { window: 0.05, outlier: 0.025 },
  { window: 0.035, outlier: 0.018 },
]

/** @param ink pixels above `threshold` are ink. Returns null where too little rim was met. */
export function refineEllipse (ink: Plane, threshold: number, start: Ellipse, rays = 90): Ellipse | null {
  let ellipse = start
  for (const { window, outlier } of rounds) {
    const edges = edgesAlongNormals(ink, threshold, ellipse, window * ellipse.b, rays)
    if (edges.length < rays / 4) return null
    const offsets = edges.map(edge => edge.offset).sort((p, q) => p - q)
    const median = offsets[offsets.length >> 1]
    const kept = edges.filter(edge => Math.abs(edge.offset - median) < Math.max(1.5, outlier * ellipse.b))
    if (kept.length < rays / 5) return null
    const fitted = fitEllipse(kept)
    if (fitted.b < start.b * 0.7 || fitted.a > start.a * 1.35) return null
    ellipse = fitted
  }
  return ellipse
}

interface Edge extends Point { offset: number }

/** First ink met from outside on each ray; `offset` is its distance outside the outline, px. */
function edgesAlongNormals (ink: Plane, threshold: number, ellipse: Ellipse, reach: number, rays: number): Edge[] {
  const edges: Edge[] = []
  const points = edgePoints(ellipse, rays)
  const step = Math.min(0.7, reach / 6)
  for (let k = 0; k < rays; k++) {
    const [px, py, nx, ny] = [points[4 * k], points[4 * k + 1], points[4 * k + 2], points[4 * k + 3]]
    // A ray that starts inside ink says nothing about where the edge is.
    if (sample(ink, px + nx * reach, py + ny * reach) > threshold) continue
    for (let offset = reach - step; offset > -reach; offset -= step) {
      const x = px + nx * offset
      const y = py + ny * offset
      if (sample(ink, x, y) > threshold) {
        edges.push({ x, y, offset })
        break
      }
    }
  }
  return edges
}

/** Least-squares ellipse (OpenCV fitEllipse) through at least five points. */
export function fitEllipse (points: Point[]): Ellipse {
  return withMats((cv, own) => {
    const mat = own(cv.matFromArray(points.length, 1, cv.CV_32FC2, points.flatMap(p => [p.x, p.y])))
    const { center, size, angle } = cv.fitEllipse(mat)
    return normalised({ cx: center.x, cy: center.y, a: size.width / 2, b: size.height / 2, angleRad: angle * Math.PI / 180 })
  })
}
