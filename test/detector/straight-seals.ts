/** Straight-sided seals for tests: the drawing's ink, and its corners in the pixels of that ink. */
import type { Point } from '../../detector/geometry.js'
import type { Plane } from '../../detector/plane.js'
import { halved } from '../../detector/find/half.js'
import { componentHulls } from '../../detector/find/components.js'
import { cornersOfHull } from '../../detector/find/corners-of-hull.js'
import { judgePolygon, type PolygonCandidate } from '../../detector/find/polygon.js'
import { orderedCorners, polygonArea } from '../../detector/polygon.js'
import { inkLayer } from '../accuracy/seal/ink-layer.js'
import type { SealDrawing } from '../accuracy/seal/parts.js'

export async function drawnPlane (drawing: SealDrawing, turnRad = 0): Promise<{ plane: Plane, corners: Point[] }> {
  const { width, height, coverage } = await inkLayer(drawing, 0, 0, turnRad)
  const middle = (width - 1) / 2 - 0.5
  const [w, h] = [drawing.width / 2 - 0.5, drawing.height / 2 - 0.5]
  const flat = {
    rectangle: [{ x: -w, y: -h }, { x: w, y: -h }, { x: w, y: h }, { x: -w, y: h }],
    diamond: [{ x: 0, y: -h }, { x: w, y: 0 }, { x: 0, y: h }, { x: -w, y: 0 }],
    triangle: [{ x: 0, y: -h }, { x: w, y: h }, { x: -w, y: h }],
  }[drawing.shape as 'rectangle' | 'diamond' | 'triangle']
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)]
  const corners = flat.map(({ x, y }) => ({ x: middle + x * cos - y * sin, y: middle + x * sin + y * cos }))
  const plane = { width, height, data: coverage.map(value => value > 127 ? 255 : 0) }
  return { plane, corners: orderedCorners(corners) }
}

/** Largest distance between corners of the same place. */
export function cornerError (found: Point[], drawn: Point[]): number {
  if (found.length !== drawn.length) return Infinity
  return Math.max(...drawn.map(p => Math.min(...found.map(q => Math.hypot(p.x - q.x, p.y - q.y)))))
}

/** Every straight-sided hypothesis from a plane's connected ink, judged. */
export function findPolygons (plane: Plane): PolygonCandidate[] {
  return componentHulls(plane, halved(plane)).flatMap(hull =>
    cornersOfHull(hull).map(corners => judgePolygon(plane, corners, 'component', polygonArea(hull))))
}
