import t from 'tap'
import { columnCells } from '../../../detector/unwrap/column-cells.js'
import { columnRectangle, lineRectangle } from '../../accuracy/seal/rectangle.js'
import type { SealDrawing } from '../../accuracy/seal/parts.js'
import { emptyPlane, paint } from '../drawing.js'
import { drawnPlane } from '../straight-seals.js'

async function cellsOf (drawing: SealDrawing) {
  const { plane } = await drawnPlane({ ...drawing, parts: drawing.parts.filter(({ kind }) => kind === 'text') })
  return columnCells(plane, 127)
}

t.test('columns of characters become one line of as many', async (t) => {
  for (const columns of [2, 3]) {
    const line = await cellsOf(columnRectangle({ title: '某某市博物图书馆', columns, cell: 50 }))
    t.ok(line, `${columns} columns`)
    if (line) t.ok(line.width / line.height > 7 && line.width / line.height < 10, `${line.width}×${line.height}`)
  }
})

t.test('the right column comes first, each from the top', async (t) => {
  const view = emptyPlane(60, 60)
  paint(view, 34, 4, 20, 4)
  paint(view, 34, 34, 20, 20)
  paint(view, 34, 20, 20, 4)
  paint(view, 6, 4, 20, 20)
  paint(view, 6, 34, 20, 20)
  const line = columnCells(view, 127)
  t.ok(line)
  if (!line) return
  const quarterOf = (i: number) => Math.floor(4 * (i % line.width) / line.width)
  const inkOf = (quarter: number) => line.data.filter((value, i) => value > 127 && quarterOf(i) === quarter).length
  t.ok(inkOf(0) < inkOf(1), 'the striped one stands first')
  t.equal(columnCells(view, 127, 3), null, 'two are fewer than asked for')
})

t.test('rows that stand further from each other than the characters in them are lines', async (t) => {
  const grid = (across: number, down: number) => {
    const view = emptyPlane(4 * across, 3 * down)
    for (let x = 2; x < view.width; x += across) for (let y = 2; y < view.height; y += down) paint(view, x, y, 20, 20)
    return columnCells(view, 127)
  }
  t.equal(grid(23, 30), null)
  t.ok(grid(30, 23), 'and columns that do are columns')
})

t.test('columns that run together are parted where their ink is least, in a tall view', async (t) => {
  const joined = (rows: number) => {
    const view = emptyPlane(60, rows * 30)
    for (let y = 5; y < view.height; y += 30) {
      paint(view, 4, y, 22, 24)
      paint(view, 34, y, 22, 24)
      paint(view, 26, y + 8, 8, 2)
    }
    return columnCells(view, 127)
  }
  const line = joined(6)
  t.ok(line && line.width / line.height > 12 && line.width / line.height < 16, 'twelve characters')
  t.equal(joined(2), null, 'in a wider one they may be lines')
})

t.test('a single line and an empty view hold no columns', async (t) => {
  t.equal(await cellsOf(lineRectangle({ titleLines: ['现金收讫'], width: 200 })), null)
  t.equal(columnCells(emptyPlane(40, 40), 127), null)
})
