import t from 'tap'
import { judgePolygon, shapeOf } from '../../../detector/find/polygon.js'
import { diamondSeal } from '../../accuracy/seal/diamond.js'
import { lineRectangle, nameSeal } from '../../accuracy/seal/rectangle.js'
import { triangleSeal } from '../../accuracy/seal/triangle.js'
import { circle, emptyPlane, paint, paintSeal } from '../drawing.js'
import { cornerError, drawnPlane, findPolygons } from '../straight-seals.js'

const seals = {
  rectangle: lineRectangle({ titleLines: ['现金收讫'], width: 220 }),
  diamond: diamondSeal({ title: '检验合格', width: 240 }),
  triangle: triangleSeal({ title: '质量检验', width: 240, setting: 'base' }),
}

for (const [shape, drawing] of Object.entries(seals)) {
  t.test(`a ${shape} is found at any turn, its corners within 3 px`, async (t) => {
    for (const turn of [0, 0.2, -0.35]) {
      const { plane, corners } = await drawnPlane(drawing, turn)
      const [best] = findPolygons(plane).filter(({ dropped }) => dropped === null).sort((p, q) => q.evidence.score - p.evidence.score)
      t.equal(best?.shape, shape, `turned ${turn}`)
      t.ok(cornerError(best.corners, corners) < 3, `${cornerError(best.corners, corners)}`)
      t.equal(best.filled, false)
    }
  })
}

t.test('a carved name seal is known as filled', async (t) => {
  for (const filled of [true, false]) {
    const { plane } = await drawnPlane(nameSeal({ name: '王小明印', size: 120, filled }))
    const found = findPolygons(plane).find(({ dropped }) => dropped === null)
    t.equal(found?.filled, filled)
    if (!filled) t.equal(found?.isUnclear, false, 'paper under the rim is no doubt')
    t.equal(found?.shape, 'rectangle')
  }
})

t.test('each hypothesis that is no seal says why', async (t) => {
  const ring = findPolygons(paintSeal(emptyPlane(300, 300), circle(150, 150, 100)))
  t.ok(ring.length > 0 && ring.every(({ dropped }) => dropped !== null), 'a ring')
  const frame = paint(paint(emptyPlane(300, 300), 50, 50, 200, 100), 54, 54, 192, 92, 0)
  t.same(findPolygons(frame).map(({ dropped }) => dropped), ['nothing inside'], 'an empty frame')
  const block = paint(emptyPlane(300, 300), 50, 50, 200, 100)
  t.same(findPolygons(block).map(({ dropped }) => dropped), ['filled, without text'], 'a block')
})

t.test('four corners are a diamond on their tip and a rectangle on a side', async (t) => {
  const diamond = [{ x: 0, y: 50 }, { x: 80, y: 0 }, { x: 160, y: 50 }, { x: 80, y: 100 }]
  t.equal(shapeOf(diamond), 'diamond')
  const leaning = [{ x: 0, y: 20 }, { x: 200, y: 0 }, { x: 206, y: 60 }, { x: 6, y: 80 }]
  t.equal(shapeOf(leaning), 'rectangle')
  const slantedSquare = [{ x: 0, y: 0 }, { x: 64, y: 6 }, { x: 67, y: 73 }, { x: 4, y: 69 }]
  t.equal(shapeOf(slantedSquare), 'rectangle')
  t.equal(shapeOf(diamond.slice(0, 3)), 'triangle')
})

t.test('a table’s cell is no seal: its rules run on; and of mere lines more is asked', async (t) => {
  const { plane, corners } = await drawnPlane(seals.rectangle)
  t.equal(judgePolygon(plane, corners, 'lines').dropped, 'a table', 'as large as the picture')
  const page = emptyPlane(900, 700)
  for (let y = 0; y < plane.height; y++) page.data.set(plane.data.subarray(y * plane.width, (y + 1) * plane.width), (y + 200) * 900 + 300)
  const there = corners.map(({ x, y }) => ({ x: x + 300, y: y + 200 }))
  t.equal(judgePolygon(page, there, 'lines').dropped, null)
  const [first, , third] = there
  for (const y of [first.y, third.y]) paint(page, 200, Math.round(y) - 1, 500, 3)
  t.equal(judgePolygon(page, there, 'lines').dropped, 'rules run on beyond its corners')
})

t.test('a button and a sheet are told by what they hold', async (t) => {
  const button = paint(emptyPlane(300, 120), 50, 30, 200, 50)
  for (let k = 0; k < 5; k++) paint(button, 120 + 13 * k, 42, 5, 26, 0)
  t.ok(findPolygons(button).some(({ dropped }) => dropped === 'a filled box with a word on it'))
  const sheet = paint(paint(emptyPlane(700, 500), 50, 50, 600, 400), 54, 54, 592, 392, 0)
  for (const y of [124, 364]) for (let k = 0; k < 6; k++) paint(sheet, 190 + 55 * k, y, 30, 12)
  t.ok(findPolygons(sheet).some(({ dropped }) => dropped === 'a frame with little in it'))
  t.ok([...findPolygons(button), ...findPolygons(sheet)].every(({ dropped }) => dropped !== null))
})

t.test('a frame with rules across it is a table; one of two lines, or a name with a cross in it, is none', async (t) => {
  const framed = (width: number, height: number, rules: { across?: number[], down?: number[] }) => {
    const plane = emptyPlane(width + 100, height + 100)
    const put = (x: number, y: number, w: number, h: number, value?: number) => paint(plane, 50 + x, 50 + y, w, h, value)
    put(0, 0, width, height)
    put(3, 3, width - 6, height - 6, 0)
    for (let x = 14; x < width - 14; x += 12) for (let y = 14; y < height - 14; y += 12) put(x, y, 7, 7)
    for (const y of rules.across ?? []) put(0, y, width, 2)
    for (const x of rules.down ?? []) put(x, 0, 2, height)
    return findPolygons(plane).map(({ dropped }) => dropped)
  }
  const table = 'a table: rules run across it'
  t.notSame(framed(240, 120, {}), [table])
  t.same(framed(240, 120, { across: [30, 60, 90] }), [table])
  t.notSame(framed(240, 120, { across: [40, 80] }), [table])
  t.same(framed(240, 120, { across: [60], down: [120] }), [table])
  t.notSame(framed(120, 120, { across: [60], down: [60] }), [table])
})
