import t from 'tap'
import { withEnds } from '../../../detector/unwrap/line-ends.js'
import { inkedColumns } from '../../../detector/unwrap/strip.js'
import { emptyPlane, paint } from '../drawing.js'

const row: [number, number] = [50, 70]

/** Characters of 18 × 20 px side by side in the row; the inside reaches 60 px to either side of column 150. */
function lineOf (count: number) {
  const whole = emptyPlane(300, 120)
  for (let i = 0; i < count; i++) paint(whole, Math.round(150 + (i - count / 2) * 22) + 2, row[0], 18, 20)
  return whole
}

function endsOf (whole = lineOf(7)) {
  const inside = emptyPlane(300, 120)
  for (let y = 0; y < 120; y++) inside.data.set(whole.data.subarray(y * 300 + 90, y * 300 + 210), y * 300 + 90)
  const line = withEnds(inside, whole, new Float64Array(120).fill(60), row, 127)
  return line && inkedColumns(line, 127, 0)
}

t.test('a line that the inside cuts into is whole again', async (t) => {
  t.same(endsOf(), inkedColumns(lineOf(7), 127, 0))
})

t.test('a line that ends well within the inside has no other ends', async (t) => {
  t.equal(endsOf(lineOf(3)), null)
})

t.test('what comes from above or below is the title\'s, and no end of a line', async (t) => {
  const whole = lineOf(7)
  paint(whole, 40, 20, 30, 90)
  paint(whole, 230, 20, 30, 90)
  const [left, right] = endsOf(whole) ?? [0, 300]
  t.ok(left > 60 && right < 240, `from ${left} to ${right}`)
})

t.test('a line goes on over a narrow gap only', async (t) => {
  const whole = lineOf(5)
  paint(whole, 60, row[0], 18, 20)
  t.equal(endsOf(whole), null)
})
