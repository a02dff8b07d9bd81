import t from 'tap'
import { bordered, inkedLine } from '../../../detector/read/inked-line.js'

/** White, with ink from one row to another. */
function withInk (width: number, height: number, from: number, to: number) {
  const data = new Uint8Array(width * height).fill(255)
  data.fill(0, from * width, to * width)
  return { width, height, data }
}

t.test('rows without ink above and below are left out', async (t) => {
  const line = inkedLine(withInk(80, 60, 20, 40), 20, 1, 1)
  t.match(line, { width: 320 / 4, height: 20 })
  t.ok(line.data.every(value => value === 0))
})

t.test('as wide as asked, and no narrower than the least', async (t) => {
  t.equal(inkedLine(withInk(80, 60, 20, 40), 40, 0.5, 1).width, 80)
  t.equal(inkedLine(withInk(8, 60, 0, 60), 36, 0.5, 8).width, 8)
})

t.test('without any ink all rows stay', async (t) => {
  const line = inkedLine(withInk(80, 60, 0, 0), 30, 1, 1)
  t.match(line, { width: 40, height: 30 })
  t.ok(line.data.every(value => value === 255))
})

t.test('a border is white and keeps the picture as it is', async (t) => {
  const { width, height, data } = bordered({ width: 2, height: 1, data: Uint8Array.of(10, 20) }, { above: 1, left: 1, right: 2 })
  t.same([width, height, [...data]], [5, 2, [255, 255, 255, 255, 255, 255, 10, 20, 255, 255]])
})
