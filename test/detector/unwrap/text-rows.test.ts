import t from 'tap'
import { partedRows, textRows } from '../../../detector/unwrap/text-rows.js'
import { emptyPlane, paint } from '../drawing.js'

t.test('lines are runs of inked rows, a row or two of nothing inside one do not part it', async (t) => {
  const view = paint(paint(paint(emptyPlane(40, 60), 5, 5, 30, 6), 5, 12, 30, 6), 5, 40, 30, 10)
  t.same(textRows(view, 127, 4, 30, 2), [[5, 18], [40, 50]])
})

t.test('what is too low, too high or too thin is no line', async (t) => {
  const view = paint(paint(paint(emptyPlane(40, 100), 5, 5, 30, 3), 5, 20, 30, 40), 20, 80, 1, 10)
  t.same(textRows(view, 127, 4, 30, 2), [])
})

t.test('a line may end with the view', async (t) => {
  t.same(textRows(paint(emptyPlane(40, 30), 5, 20, 30, 10), 127, 4, 30, 2), [[20, 30]])
})

t.test('two lines between which no row is empty are parted at the emptiest, one high line is not', async (t) => {
  const view = emptyPlane(60, 40)
  for (let x = 0; x < 60; x += 3) paint(paint(view, x, 2, 2, 15), x, 19, 2, 15)
  paint(view, 10, 17, 3, 2)
  t.same(partedRows(view, 127, [[2, 34]], 25), [[2, 17], [18, 34]])
  t.same(partedRows(view, 127, [[2, 34]], 36), [[2, 34]], 'not higher than one line')
  t.same(partedRows(paint(view, 0, 17, 60, 2), 127, [[2, 34]], 25), [[2, 34]], 'no row is emptier than others')
})
