import t from 'tap'
import { uprightView } from '../../../detector/unwrap/upright-view.js'
import { asInk, difference, emptyPlane, paint } from '../drawing.js'

t.test('unturned at full size it is the window itself', async (t) => {
  const plane = paint(emptyPlane(60, 40), 20, 10, 15, 6)
  const view = uprightView(asInk(plane), { x: 29.5, y: 19.5 }, 0, 1, 60, 40)
  t.ok(difference(view, plane) < 0.5)
})

t.test('a bar standing upright lies flat when seen a quarter turned', async (t) => {
  const upright = paint(emptyPlane(61, 61), 27, 10, 7, 41)
  const flat = paint(emptyPlane(61, 61), 10, 27, 41, 7)
  t.ok(difference(uprightView(asInk(upright), { x: 30, y: 30 }, Math.PI / 2, 1, 61, 61), flat) < 2)
})

t.test('enlarged twice, everything is twice as large', async (t) => {
  const view = uprightView(asInk(paint(emptyPlane(40, 40), 10, 10, 20, 20)), { x: 19.5, y: 19.5 }, 0, 2, 80, 80)
  const inked = view.data.filter(value => value > 127).length
  t.ok(Math.abs(inked - 1600) < 90, `${inked}`)
})

t.test('ink keeps its place in the raster', async (t) => {
  const plane = paint(emptyPlane(20, 20), 5, 5, 10, 10)
  const view = uprightView({ ...asInk(plane), left: 100, top: 50 }, { x: 109.5, y: 59.5 }, 0, 1, 20, 20)
  t.ok(difference(view, plane) < 0.5)
})
