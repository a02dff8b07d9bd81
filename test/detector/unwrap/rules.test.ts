/** Rules between the rows of a straight-sided seal are taken out, strokes of its text are not. */
import t from 'tap'
import { withoutRules } from '../../../detector/unwrap/rules.js'
import { emptyPlane, paint, rowsOf } from '../drawing.js'

/** Two rows of hollow squares, in rows 10 to 49 and 70 to 109. */
function drawText () {
  const plane = emptyPlane(240, 120)
  for (let x = 20; x < 220; x += 50) for (const top of [10, 70]) paint(paint(plane, x, top, 36, 40), x + 6, top + 6, 24, 28, 0)
  return plane
}

t.test('a rule between rows, worn and not quite level, that text touches', async (t) => {
  const ruled = paint(drawText(), 26, 50, 6, 10)
  for (let x = 10; x < 230; x++) if (x % 12 > 1) paint(ruled, x, x < 120 ? 58 : 59, 1, 4)
  const clean = rowsOf(withoutRules(ruled, 127))
  t.notOk(clean.slice(57, 63).join('').includes('#'))
  t.same(clean.slice(0, 50), rowsOf(drawText()).slice(0, 50))
})

t.test('no rule: strokes of characters, a thick bar, a bar in a square seal', async (t) => {
  const square = paint(emptyPlane(120, 120), 0, 58, 120, 4)
  for (const plane of [drawText(), paint(drawText(), 10, 52, 220, 16), square]) t.same(withoutRules(plane, 127).data, plane.data)
})
