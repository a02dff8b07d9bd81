/** A seal's drawing in, the same drawing larger or smaller out. */
import type { Cell, Part, SealDrawing } from './parts.js'

export function scaleDrawing (drawing: SealDrawing, factor: number): SealDrawing {
  return {
    ...drawing,
    width: drawing.width * factor,
    height: drawing.height * factor,
    titleCell: { width: drawing.titleCell.width * factor, height: drawing.titleCell.height * factor },
    parts: drawing.parts.map((part) => scalePart(part, factor)),
  }
}

function scalePart (part: Part, factor: number): Part {
  const point = ({ x, y }: { x: number, y: number }) => ({ x: x * factor, y: y * factor })
  switch (part.kind) {
    case 'ellipse': return { ...part, rx: part.rx * factor, ry: part.ry * factor, stroke: part.stroke * factor }
    case 'polygon': return { ...part, points: part.points.map(point), stroke: part.stroke * factor, corner: part.corner * factor }
    case 'line': return { ...part, from: point(part.from), to: point(part.to), stroke: part.stroke * factor }
    case 'text':
    case 'carved': return { ...part, cells: part.cells.map((cell): Cell => ({ ...cell, ...point(cell), width: cell.width * factor, height: cell.height * factor })) }
  }
}
