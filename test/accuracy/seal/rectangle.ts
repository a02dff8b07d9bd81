/** Straight-sided seals with upright text: framed lines, columns from right to left, name seals of two to four characters. */
import type { FaceName } from '../type/faces.js'
import type { Cell, Part, SealDrawing } from './parts.js'
import { lineWidth, setColumn, setLine } from './set-text.js'
import { frame, polygon } from './star.js'

interface Common {
  face?: FaceName
  weight?: number
  /** Rim's width over the seal's shorter side. */
  rim?: number
  /** Radius of the corners over the shorter side. */
  corner?: number
}

export interface LineRectangle extends Common {
  titleLines: string[]
  lines?: string[]
  width: number
  doubleFrame?: boolean
}

/** One to several lines in a frame as wide as asked; the title may be broken over lines. */
export function lineRectangle (seal: LineRectangle): SealDrawing {
  const rim = Math.max(1.5, (seal.rim ?? 0.016) * seal.width)
  const room = seal.width - rim * (seal.doubleFrame ? 8 : 5)
  const longest = Math.max(...seal.titleLines.map((text) => lineWidth(text, 1)))
  const titleHeight = Math.min(room / longest * 1.25, seal.width * 0.3)
  const stretch = Math.min(1, room / longest / titleHeight)
  const rows = [
    ...seal.titleLines.map((text) => ({ text, height: titleHeight, stretch })),
    ...(seal.lines ?? []).map((text) => {
      const height = Math.min(titleHeight * 0.8, room / lineWidth(text, 1, 0.9))
      return { text, height, stretch: 0.9 }
    }),
  ]
  const gap = titleHeight * 0.22
  const inner = rows.reduce((sum, row) => sum + row.height, 0) + gap * (rows.length - 1)
  const height = inner + rim * (seal.doubleFrame ? 8 : 5) + gap
  const parts: Part[] = [frame(seal.width, height, rim, (seal.corner ?? 0) * height)]
  if (seal.doubleFrame) parts.push(frame(seal.width - rim * 4, height - rim * 4, Math.max(1, rim * 0.4)))
  let y = -inner / 2
  for (const row of rows) {
    parts.push({ kind: 'text', cells: setLine({ ...row, x: 0, y: y + row.height / 2 }) })
    y += row.height + gap
  }
  return {
    ...named(seal, seal.titleLines.join(''), seal.lines ?? [], { width: titleHeight * stretch, height: titleHeight }),
    layout: rows.length > 1 ? 'rectangle-lines' : 'rectangle-line',
    width: seal.width,
    height,
    parts,
  }
}

/** Columns from right to left, all of one length as far as the text allows: old square seals of authorities. */
export function columnRectangle (seal: { title: string, columns: number, cell: number, filled?: boolean } & Common): SealDrawing {
  const characters = [...seal.title]
  const each = Math.ceil(characters.length / seal.columns)
  const rim = Math.max(1.5, (seal.rim ?? 0.03) * seal.cell * 3)
  const width = seal.columns * seal.cell * 1.08 + rim * 3.4
  const height = each * seal.cell * 1.05 + rim * 3.4
  const cells: Cell[] = []
  for (let i = 0; i < seal.columns; i++) {
    const text = characters.slice(i * each, (i + 1) * each).join('')
    if (!text) continue
    const tracking = 1.05 * each / [...text].length
    cells.push(...setColumn({ text, x: ((seal.columns - 1) / 2 - i) * seal.cell * 1.08, y: 0, height: seal.cell, tracking }))
  }
  return {
    ...named(seal, seal.title, [], { width: seal.cell, height: seal.cell }),
    layout: seal.filled ? 'rectangle-carved' : 'rectangle-columns',
    width,
    height,
    parts: framed(width, height, rim, cells, seal),
  }
}

/** A person's square seal: two columns from right to left, the right one holding the first character or two. */
export function nameSeal (seal: { name: string, size: number, filled?: boolean, framed?: boolean } & Common): SealDrawing {
  const characters = [...seal.name]
  const rim = Math.max(1.2, (seal.rim ?? 0.045) * seal.size)
  const room = seal.size - rim * 3
  const split = characters.length === 4 ? 2 : 1
  const columns = characters.length === 2 ? [characters] : [characters.slice(0, split), characters.slice(split)]
  const width = room / Math.max(columns.length, characters.length === 2 ? 1.6 : 2)
  const cells = columns.flatMap((column, i) => {
    const height = room / column.length
    const x = columns.length === 1 ? 0 : (i ? -1 : 1) * width / 2
    const cell = { x, angleRad: 0, width: width * 0.98, height: Math.min(height * 0.98, width * 2.1) }
    return column.map((character, row) => ({ ...cell, character, y: (row - (column.length - 1) / 2) * height }))
  })
  const sealWidth = columns.length === 1 ? width + rim * 3 : seal.size
  return {
    ...named(seal, seal.name, [], { width: width * 0.98, height: Math.min(room / 2, width * 2) }),
    titleAlternatives: columns.length === 2 && characters.length === 4
      ? [columns[1]![0]! + columns[0]![0]! + columns[1]![1]! + columns[0]![1]!]
      : columns.length === 2 ? [columns[1]!.join('') + columns[0]!.join('')] : [],
    layout: seal.filled ? 'name-carved' : seal.framed === false ? 'name-unframed' : 'name',
    width: sealWidth,
    height: seal.size,
    parts: seal.framed === false ? [{ kind: 'text', cells }] : framed(sealWidth, seal.size, rim, cells, seal),
  }
}

function framed (width: number, height: number, rim: number, cells: Cell[], seal: { filled?: boolean } & Common): Part[] {
  const corner = (seal.corner ?? 0) * Math.min(width, height)
  if (!seal.filled) return [frame(width, height, rim, corner), { kind: 'text', cells }]
  const x = width / 2
  const y = height / 2
  return [polygon([{ x: -x, y: -y }, { x, y: -y }, { x, y }, { x: -x, y }], 0, corner), { kind: 'carved', cells }]
}

function named (seal: Common, title: string, others: string[], titleCell: { width: number, height: number }) {
  return { shape: 'rectangle' as const, face: seal.face ?? 'song', weight: seal.weight ?? 700, title, others, titleCell }
}
