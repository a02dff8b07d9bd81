/** A device of stars in a toothed wheel: like what authorities and unions wear, but nobody's. */
import type { Part } from './parts.js'
import { polygon, ring, star } from './star.js'

export function emblem (radius: number, x = 0, y = 0): Part[] {
  const parts: Part[] = [star(radius * 0.42, x, y - radius * 0.2)]
  for (const turn of [-0.95, -0.32, 0.32, 0.95]) {
    parts.push(star(radius * 0.15, x + Math.sin(turn) * radius * 0.66, y - Math.cos(turn) * radius * 0.66 + radius * 0.06, turn))
  }
  const gate = [[-0.55, 0.55], [-0.42, 0.32], [0.42, 0.32], [0.55, 0.55]] as const
  parts.push(polygon(gate.map(([gx, gy]) => ({ x: x + gx * radius, y: y + gy * radius })), 0))
  for (let tooth = 0; tooth < 20; tooth++) {
    const angle = tooth / 20 * Math.PI * 2
    const at = (r: number, turn: number) => {
      return { x: x + Math.sin(angle + turn) * r * radius, y: y - Math.cos(angle + turn) * r * radius }
    }
    parts.push(polygon([at(0.86, -0.09), at(1, -0.06), at(1, 0.06), at(0.86, 0.09)], 0))
  }
  // A ring stands at the drawing's middle only; elsewhere the teeth alone must do.
  if (!x && !y) parts.push(ring(radius * 1.76, radius * 1.76, radius * 0.08))
  return parts
}
