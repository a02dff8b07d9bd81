/** Straight-sided seals are read whichever way they stand. */
import t from 'tap'
import type { PolygonOutline } from '../../../detector/find/index.js'
import { loadEngine, readSeal } from '../../../detector/read/index.js'
import { straightLines } from '../../../detector/unwrap/straight-lines.js'
import { cut } from '../../../detector/unwrap/strip.js'
import { textRows } from '../../../detector/unwrap/text-rows.js'
import { diamondSeal } from '../../accuracy/seal/diamond.js'
import type { SealDrawing } from '../../accuracy/seal/parts.js'
import { columnRectangle, lineRectangle, nameSeal } from '../../accuracy/seal/rectangle.js'
import { triangleSeal } from '../../accuracy/seal/triangle.js'
import { asInk, paint } from '../drawing.js'
import { drawnPlane, findPolygons } from '../straight-seals.js'

const engine = await loadEngine('auto')
t.teardown(() => engine.close())

async function titleOf (drawing: SealDrawing, turn: number, judged: Partial<PolygonOutline> = {}): Promise<string> {
  const { plane } = await drawnPlane(drawing, turn)
  const [outline] = findPolygons(plane).filter(({ dropped }) => dropped === null).sort((p, q) => q.evidence.score - p.evidence.score)
  const readings = await readSeal(straightLines(asInk(plane), { ...outline, ...judged }), engine)
  return readings.filter(({ role }) => role === 'title').map(({ text }) => text).join('')
}

const turns = [0, 0.15, Math.PI / 2, Math.PI]

t.test('a line in a frame, on any side', async (t) => {
  for (const turn of turns) t.equal(await titleOf(lineRectangle({ titleLines: ['货物进口专用章'], width: 300 }), turn), '货物进口专用章')
})

t.test('a line in two frames, one within the other', async (t) => {
  for (const turn of turns) {
    t.equal(await titleOf(lineRectangle({ titleLines: ['货物进口专用章'], width: 300, doubleFrame: true }), turn), '货物进口专用章')
  }
})

t.test('rows that rules part, which the text touches', async (t) => {
  const drawing = lineRectangle({ titleLines: ['某某大学', '软件学院', '业务办公室'], width: 360 })
  const { plane, corners } = await drawnPlane(drawing)
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))]
  const rows = textRows(cut(plane, left + 20, 0, right - left - 40, plane.height), 127, 20, plane.height, 2)
  t.equal(rows.length, 3)
  for (const [, bottom] of rows.slice(0, 2)) paint(plane, Math.round(left), bottom - 1, Math.round(right - left), 5)
  const [outline] = findPolygons(plane).filter(({ dropped }) => dropped === null)
  const readings = await readSeal(straightLines(asInk(plane), outline), engine)
  t.same(readings.map(({ text }) => text).sort(), ['业务办公室', '某某大学', '软件学院'])
})

t.test('a diamond, on either tip', async (t) => {
  for (const turn of [0, 0.15, Math.PI]) t.equal(await titleOf(diamondSeal({ title: '检验合格', width: 300 }), turn), '检验合格')
})

t.test('a triangle, on any base', async (t) => {
  for (const turn of [0, 0.15, Math.PI]) t.equal(await titleOf(triangleSeal({ title: '质量检验', width: 300, setting: 'base' }), turn), '质量检验')
})

t.test('a name seal in columns from right to left, carved or framed', async (t) => {
  for (const filled of [false, true]) t.equal(await titleOf(nameSeal({ name: '王小明印', size: 160, filled }), 0.05), '王小明印')
})

t.test('a name whose characters touch a thick frame', async (t) => {
  const { plane, corners } = await drawnPlane(nameSeal({ name: '李庆国印', size: 160, rim: 0.1 }))
  const [right, middle] = [Math.max(...corners.map(({ x }) => x)), plane.height / 2]
  for (const y of [middle - 30, middle + 30]) paint(plane, Math.round(right - 30), Math.round(y), 30, 6)
  const [outline] = findPolygons(plane).filter(({ dropped }) => dropped === null)
  const [{ text }] = await readSeal(straightLines(asInk(plane), outline), engine)
  t.equal(text, '李庆国印')
})

t.test('where it is unclear whether a seal is carved, what can be read decides', async (t) => {
  for (const filled of [false, true]) {
    t.equal(await titleOf(nameSeal({ name: '王小明印', size: 160, filled }), 0.05, { filled: !filled, isUnclear: true }), '王小明印')
  }
})

t.test('three columns of two characters are no name seal', async (t) => {
  t.equal(await titleOf(columnRectangle({ title: '某某市博物馆', columns: 3, cell: 50 }), 0.05), '某某市博物馆')
})

t.test('how far it is turned is told by its long sides, where a short one lies askew', async (t) => {
  const { plane } = await drawnPlane(columnRectangle({ title: '某某市博物馆志愿者协会', columns: 2, cell: 50 }), Math.PI / 2)
  const outline = findPolygons(plane).find(({ dropped }) => dropped === null)!
  const [, upper, lower] = outline.corners
  t.ok(Math.abs(upper.x - lower.x) < 5, 'a short side')
  const aside = (corner: typeof upper) => corner === upper ? 12 : corner === lower ? 30 : 0
  const askew = outline.corners.map(corner => ({ ...corner, x: corner.x - aside(corner) }))
  const [{ text }] = await readSeal(straightLines(asInk(plane), { ...outline, corners: askew }), engine)
  t.match(text, /某市博物馆/)
})
