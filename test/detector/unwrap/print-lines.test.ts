import t from 'tap'
import type { Print } from '../../../detector/ink/index.js'
import { inkLevels } from '../../../detector/ink/ink-levels.js'
import type { Plane } from '../../../detector/plane.js'
import { printLines } from '../../../detector/unwrap/print-lines.js'
import { emptyPlane, paint } from '../drawing.js'

/** A seal of 100 px in the middle of what is printed round it. */
const seal = { x: 150, y: 50, width: 100, height: 100 }
const sheet = () => emptyPlane(400, 200)
const asPrint = (plane: Plane): Print => ({ ...plane, ...inkLevels(plane.data), left: 0, top: 0, scale: 1 })

/** Characters of crossed strokes, 10 px wide with gaps of 4, each `rise` px lower than the one before it. */
function paintLine (plane: Plane, left: number, top: number, count: number, height = 12, rise = 0): Plane {
  for (let i = 0; i < count; i++) {
    const [x, y] = [left + 14 * i, Math.round(top + rise * i)]
    for (const down of [0, height / 2 - 1, height - 2]) paint(plane, x, y + down, 10, 2, 230)
    paint(plane, x + 4, y, 2, height, 230)
  }
  return plane
}

/** How many columns lie from the first that holds ink to the last. */
function inkedWidth ({ width, data }: Plane): number {
  const columns = Array.from(data, (value, i) => value < 128 ? i % width : -1).filter(x => x >= 0)
  return Math.max(...columns) - Math.min(...columns) + 1
}

t.test('every line becomes a strip from end to end, dark on white, the nearest to the seal first', async (t) => {
  const plane = paintLine(paintLine(sheet(), 20, 10, 12), 100, 95, 14)
  const lines = printLines(asPrint(plane), seal)
  t.same(lines.map(({ role }) => role), ['line', 'line'])
  t.same(lines.map(({ image }) => inkedWidth(image)), [14 * 14 - 4, 12 * 14 - 4])
  for (const { image } of lines) t.ok(image.height > 16 && image.height < 34, `${image.height} px`)
})

t.test('a seal elsewhere in a larger raster is near to other lines', async (t) => {
  const plane = paintLine(paintLine(sheet(), 20, 10, 12), 100, 95, 14)
  const [first] = printLines({ ...asPrint(plane), left: 1000, top: 500, scale: 2 }, { x: 1030, y: 490, width: 50, height: 50 })
  t.equal(inkedWidth(first.image), 12 * 14 - 4)
})

t.test('a line goes on over a gap of one character, and a little up or down', async (t) => {
  const gap = paintLine(paintLine(sheet(), 40, 95, 6), 40 + 7 * 14, 95, 6)
  t.same(printLines(asPrint(gap), seal).map(({ image }) => inkedWidth(image)), [13 * 14 - 4])
  const tilted = paintLine(sheet(), 40, 90, 16, 12, 0.4)
  t.same(printLines(asPrint(tilted), seal).map(({ image }) => inkedWidth(image)), [16 * 14 - 4])
})

t.test('rules, shadows, specks and what is no line are left out', async (t) => {
  const plane = sheet()
  paint(plane, 0, 20, 400, 1, 230)
  paint(plane, 300, 40, 80, 60, 200)
  for (let x = 10; x < 400; x += 37) paint(plane, x, 180, 2, 2, 230)
  paintLine(plane, 100, 100, 1)
  t.same(printLines(asPrint(plane), seal), [])
  t.same(printLines(asPrint(sheet()), seal), [], 'nothing printed')
})

t.test('no more lines are taken than are worth reading', async (t) => {
  const plane = sheet()
  for (let top = 4; top < 190; top += 20) paintLine(plane, 60, top, 18)
  t.equal(printLines(asPrint(plane), seal).length, 4)
})
