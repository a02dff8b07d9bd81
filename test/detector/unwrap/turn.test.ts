import t from 'tap'
import { columnCoverage, modulo, rowCoverage, turnOf } from '../../../detector/unwrap/turn.js'
import { asInk, circle, emptyPlane, paintBand } from '../drawing.js'

const ring = circle(120, 120, 100)

t.test('a rim is a full row near the top, the rest is empty', async (t) => {
  const turn = turnOf(asInk(paintBand(emptyPlane(240, 240), ring, 0, 4)), ring)
  const rows = [...rowCoverage(turn)]
  const depthOf = (row: number) => turn.top + (row + 0.5) * turn.rowPx
  t.ok(rows.every((share, row) => depthOf(row) < 1 || depthOf(row) > 3 || share > 0.98), 'the rim')
  t.ok(rows.every((share, row) => (depthOf(row) > -2 && depthOf(row) < 6) || share < 0.02), 'all else')
  t.equal(turn.ink.length, turn.width * turn.height)
})

t.test('columns start at the bottom of the seal and run clockwise', async (t) => {
  // From a quarter (bottom) to three eighths of a turn: the lower left.
  const turn = turnOf(asInk(paintBand(emptyPlane(240, 240), ring, 20, 40, { from: Math.PI / 2, to: Math.PI * 3 / 4 })), ring)
  const from = Math.round((20 - turn.top) / turn.rowPx) + 1
  const columns = columnCoverage(turn, from, from + 10)
  const eighth = turn.width / 8
  t.ok(columns.subarray(2, eighth - 2).every(share => share === 1))
  t.ok(columns.subarray(eighth + 3, turn.width - 3).every(share => share === 0))
  t.ok(rowCoverage(turn, 0, Math.round(eighth))[from + 3] > 0.97, 'rows of those columns alone')
  t.ok(rowCoverage(turn, -10, 20)[from + 3] > 0.4, 'columns wrap round')
})

t.test('modulo stays positive', async (t) => {
  t.same([modulo(-1, 5), modulo(5, 5), modulo(7.5, 5), modulo(-10, 5)], [4, 0, 2.5, 0])
})
