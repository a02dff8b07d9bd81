/** Every strip of a drawn seal, in order, and readable: the engine reads what was drawn. */
import t from 'tap'
import type { RingOutline } from '../../../detector/find/index.js'
import { loadEngine, readSeal, readStrips } from '../../../detector/read/index.js'
import { unwrapSeal } from '../../../detector/unwrap/index.js'
import { invoiceOval, ovalSeal, supervisionOval } from '../../accuracy/seal/oval.js'
import type { SealDrawing } from '../../accuracy/seal/parts.js'
import { roundSeal } from '../../accuracy/seal/round.js'
import { setLine } from '../../accuracy/seal/set-text.js'
import { drawnInk } from '../drawing.js'

const engine = await loadEngine('auto')
t.teardown(() => engine.close())

const evidence = { rimSupport: 1, rimSpread: 1, clearOutside: 1, textInk: 0.3, textEdges: 60, score: 1 }

async function waysOf (drawing: SealDrawing) {
  const { ink, ellipse: { a, b, ...drawn } } = await drawnInk(drawing)
  // The fit gives the long axis first.
  const ellipse = a >= b ? { ...drawn, a, b } : { ...drawn, a: b, b: a, angleRad: drawn.angleRad + Math.PI / 2 }
  return unwrapSeal(ink, { shape: drawing.shape as RingOutline['shape'], ellipse, evidence })
}

async function stripsOf (drawing: SealDrawing) {
  const [way] = await waysOf(drawing)
  return [...way.titles, ...way.others(0, 1)]
}

t.test('title, lines from the top, then the code', async (t) => {
  const title = '某某市某某贸易有限公司'
  const strips = await stripsOf(roundSeal({ title, diameter: 340, lines: ['财务专用章'], code: '3101150012345' }))
  t.same(strips.map(strip => strip.role), ['title', 'line', 'code'])
  const [first, line, code] = await readStrips(strips, engine)
  t.equal(first.text, title)
  t.equal(line.text, '财务专用章')
  t.match(code.text, /^[0-9]{12,14}$/)
})

t.test('a plain seal is its title alone', async (t) => {
  t.same((await stripsOf(roundSeal({ title: '某某市公安局', diameter: 240 }))).map(strip => strip.role), ['title'])
})

t.test('an invoice oval: title, tax number, purpose', async (t) => {
  const drawing = invoiceOval({ title: '某某市某某贸易有限公司', width: 360, taxNumber: '91310115MA1K3ABC2X' })
  const readings = await readStrips(await stripsOf(drawing), engine)
  t.same(readings.map(reading => reading.role).slice(0, 3), ['title', 'line', 'line'])
  t.equal(readings[0].text, drawing.title)
  t.equal(readings[2].text, '发票专用章')
})

t.test('a straight line that fills the room between the ends of the title is no lower arc', async (t) => {
  const seal = roundSeal({ title: '某某市某某贸易有限公司', diameter: 320, spanRad: 4 })
  seal.parts.push({ kind: 'text', cells: setLine({ text: '研究专用', x: 0, y: 0.27 * 320, height: 0.12 * 320 }) })
  const texts = (await readSeal(await waysOf(seal), engine)).map(({ text }) => text)
  t.same(texts.slice(0, 2), ['某某市某某贸易有限公司', '研究专用'])
})

t.test('a region in the middle of an oval is read though a heading stands on it', async (t) => {
  const seal = supervisionOval({ width: 400, region: '云南', form: 'arc' })
  // Its feet reach below the region's heads, and leave no free row.
  seal.parts.push({ kind: 'text', cells: setLine({ text: '增值税专用', x: 0, y: -0.1 * 400, height: 0.17 * 400 }) })
  const texts = (await readSeal(await waysOf(seal), engine)).map(({ text }) => text)
  t.ok(texts.includes('云南'), texts.join(', '))
})

t.test('the lines of a round seal in a stretched picture stand under its title', async (t) => {
  const seal = ovalSeal({ title: '某某市某某贸易有限公司', width: 300, aspect: 1.2, lines: [{ text: '财务专用章', height: 0.09 }], layout: 'stretched' })
  const texts = (await readSeal(await waysOf(seal), engine)).map(({ text }) => text)
  t.ok(texts.includes('财务专用章'), texts.join(', '))
})
