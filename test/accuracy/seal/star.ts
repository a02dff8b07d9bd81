/** The five-pointed star and the plain devices that stand in a seal's middle. */
import type { Part, Point } from './parts.js'

/** A five-pointed star, one point up, turned clockwise. */
export function star (radius: number, x = 0, y = 0, turnRad = 0): Part {
  const points: Point[] = []
  for (let i = 0; i < 10; i++) {
    const r = i % 2 ? radius * 0.382 : radius
    const angle = turnRad + Math.PI * i / 5
    points.push({ x: x + r * Math.sin(angle), y: y - r * Math.cos(angle) })
  }
  return { kind: 'polygon', points, stroke: 0, filled: true, corner: 0 }
}

/** A polygon's outline or surface. */
export function polygon (points: Point[], stroke: number, corner = 0): Part {
  return { kind: 'polygon', points, stroke, filled: stroke === 0, corner }
}

/** A frame whose ink reaches exactly to width and height. */
export function frame (width: number, height: number, stroke: number, corner = 0): Part {
  const x = (width - stroke) / 2
  const y = (height - stroke) / 2
  return polygon([{ x: -x, y: -y }, { x, y: -y }, { x, y }, { x: -x, y }], stroke, corner)
}

/** A ring whose ink reaches exactly to width and height. */
export function ring (width: number, height: number, stroke: number): Part {
  return { kind: 'ellipse', rx: (width - stroke) / 2, ry: (height - stroke) / 2, stroke }
}
