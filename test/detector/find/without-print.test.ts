import t from 'tap'
import { withoutPrint } from '../../../detector/find/without-print.js'
import { circle, emptyPlane, paint, paintBand } from '../drawing.js'

t.test('characters go, a rim and a rule stay', async (t) => {
  const kept = paint(paintBand(emptyPlane(600, 500), circle(400, 250, 90), 0, 4), 20, 480, 500, 3)
  const page = { ...kept, data: kept.data.slice() }
  for (let x = 20; x < 250; x += 24) for (let y = 20; y < 460; y += 30) paint(page, x, y, 16, 16)
  t.same(withoutPrint(page).data, kept.data)
})
