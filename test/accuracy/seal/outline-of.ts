/** The outline of a placed seal in the picture's pixels, after every turn and warp: its corners, or points of its ellipse. */
import type { TruthOutline } from '../score/truth.js'
import { diamondCorners } from './diamond.js'
import type { Point, SealDrawing } from './parts.js'
import { triangleCorners } from './triangle.js'

export function outlineOf (
  drawing: SealDrawing, x: number, y: number, turnRad: number, map: (x: number, y: number) => Point): TruthOutline {
  const rounded = (p: Point): [number, number] => {
    const q = place(p, x, y, turnRad, map)
    return [Number(q.x.toFixed(1)), Number(q.y.toFixed(1))]
  }
  const kind = drawing.shape === 'round' || drawing.shape === 'oval' ? 'ellipse' : 'corners'
  return { kind, points: localPoints(drawing).map(rounded) }
}

/** A point of the seal in the picture. */
export function place (p: Point, x: number, y: number, turnRad: number, map: (x: number, y: number) => Point): Point {
  return map(x + p.x * Math.cos(turnRad) - p.y * Math.sin(turnRad), y + p.x * Math.sin(turnRad) + p.y * Math.cos(turnRad))
}

function localPoints ({ shape, width, height }: SealDrawing): Point[] {
  const x = width / 2
  const y = height / 2
  switch (shape) {
    case 'round':
    case 'oval':
      return Array.from({ length: 16 }, (_, i) => ({ x: x * Math.sin(i * Math.PI / 8), y: -y * Math.cos(i * Math.PI / 8) }))
    case 'rectangle':
      return [{ x: -x, y: -y }, { x, y: -y }, { x, y }, { x: -x, y }]
    case 'diamond':
      return diamondCorners(width, height)
    case 'triangle':
      return triangleCorners(width, height)
  }
}
