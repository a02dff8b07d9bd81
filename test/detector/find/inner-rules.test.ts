import t from 'tap'
import { innerRules } from '../../../detector/find/inner-rules.js'
import { emptyPlane, paint } from '../drawing.js'

const corners = [{ x: 20, y: 20 }, { x: 180, y: 20 }, { x: 180, y: 120 }, { x: 20, y: 120 }]
const frame = () => paint(paint(emptyPlane(200, 140), 19, 19, 162, 102), 22, 22, 156, 96, 0)

t.test('rules are counted either way, the frame is none', async (t) => {
  t.same(innerRules(frame(), corners), [0, 0])
  t.same(innerRules(paint(paint(frame(), 20, 50, 160, 2), 20, 80, 160, 2), corners), [2, 0])
  t.same(innerRules(paint(frame(), 90, 20, 3, 100), corners), [0, 1])
})

t.test('a rule may have a gap, and a line that ends inside is none', async (t) => {
  t.same(innerRules(paint(paint(frame(), 20, 50, 160, 2), 60, 50, 8, 2, 0), corners), [1, 0])
  t.same(innerRules(paint(frame(), 20, 50, 120, 2), corners), [0, 0])
})

t.test('rules of a frame at a slant run at its slant', async (t) => {
  const slanted = [{ x: 20, y: 20 }, { x: 180, y: 28 }, { x: 180, y: 128 }, { x: 20, y: 120 }]
  const plane = emptyPlane(200, 150)
  for (let x = 20; x <= 180; x++) paint(plane, x, Math.round(70 + (x - 20) / 20) - 1, 1, 3)
  t.same(innerRules(plane, slanted), [1, 0])
})
