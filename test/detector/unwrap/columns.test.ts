import t from 'tap'
import { joinedColumns } from '../../../detector/unwrap/columns.js'
import { emptyPlane, paint } from '../drawing.js'

/** Ink of each character from left to right: heights of blocks told apart by their width. */
function widths (view: ReturnType<typeof joinedColumns>): number[] {
  if (!view) return []
  const result: number[] = []
  let run = 0
  for (let x = 0; x <= view.width; x++) {
    let ink = false
    for (let y = 0; y < view.height && x < view.width; y++) ink ||= view.data[y * view.width + x] > 127
    if (ink) run++
    else if (run > 0) { result.push(run); run = 0 }
  }
  return result
}

t.test('two columns of two are read from the right, each from the top', async (t) => {
  const view = paint(paint(paint(paint(emptyPlane(100, 100), 55, 5, 40, 40), 55, 55, 40, 40), 5, 5, 40, 40), 5, 55, 40, 40)
  t.equal(widths(joinedColumns(view, 127)).length, 4)
})

t.test('a tall character beside two keeps its own place', async (t) => {
  const view = paint(paint(paint(emptyPlane(100, 100), 55, 5, 40, 90), 5, 5, 40, 40), 5, 55, 40, 40)
  t.equal(widths(joinedColumns(view, 127)).length, 3)
})

t.test('no ink is no line', async (t) => {
  t.equal(joinedColumns(emptyPlane(50, 50), 127), null)
})
