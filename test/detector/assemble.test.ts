import t from 'tap'
import { assemble, inReadingOrder } from '../../detector/assemble.js'
import type { RingOutline } from '../../detector/find/index.js'
import type { PlainReading } from '../../detector/read/index.js'
import type { Box, Seal } from '../../detector/seal.js'
import { fakeEngine } from './fake-engine.js'

const engine = fakeEngine()
const sheet = { width: 1000, height: 1000, scale: 1 }
const free: RingOutline = {
  shape: 'round',
  ellipse: { cx: 99.5, cy: 79.5, a: 49.5, b: 49.5, angleRad: 0 },
  evidence: { rimSupport: 1, rimSpread: 1, clearOutside: 1, textInk: 0.3, textEdges: 60, score: 1 },
}

function title (text: string, confidence = 0.9): PlainReading {
  return { role: 'title', text, confidence }
}

t.test('a seal is its title, its other texts, its box, its shape and how sure the title is', async (t) => {
  const readings: PlainReading[] = [
    title('某某市公安局'),
    { role: 'line', text: '专用章', confidence: 0.8 },
    { role: 'code', text: '3101150012345', confidence: 0.9 },
  ]
  t.match(assemble(free, readings, engine, sheet), {
    title: '某某市公安局', otherTexts: ['专用章', '3101150012345'], box: { x: 50, y: 30, width: 100, height: 100 }, shape: 'round', confidence: 0.9,
  })
})

t.test('the box is in whole pixels of the picture as sent', async (t) => {
  t.same(assemble(free, [title('公安局')], engine, { ...sheet, scale: 0.5 })?.box, { x: 100, y: 60, width: 200, height: 200 })
  const over = { ...free, ellipse: { ...free.ellipse, cx: 10, cy: 20 } }
  t.match(assemble(over, [title('公安局')], engine, sheet).box, { x: 0, y: 0 }, 'and starts inside it')
  const cut = { ...sheet, width: 120, height: 110 }
  t.same(assemble(free, [title('公安局')], engine, cut)?.box, { x: 50, y: 30, width: 70, height: 80 }, 'and ends inside it')
})

t.test('what engines see in rests of the rim is no part of the title', async (t) => {
  const cleaned: Record<string, string> = {
    '一、某某公司。': '一某某公司',
    '（某某公司': '某某公司',
    '某某公司·(': '某某公司',
    '某某(上海)有限公司': '某某(上海)有限公司',
    '某某公司（3）': '某某公司（3）',
    '~某 某|公 司*': '某某公司',
    ABC某某公司2: 'ABC某某公司2',
    阿卜杜·热合曼: '阿卜杜·热合曼',
  }
  for (const [read, wanted] of Object.entries(cleaned)) t.equal(assemble(free, [title(read)], engine, sheet).title, wanted, read)
})

t.test('seals come from top to bottom, and from left to right in a row', async (t) => {
  const at = (x: number, y: number): Seal => ({ title: `${x},${y}`, otherTexts: [], box: { x, y, width: 90, height: 90 } satisfies Box, shape: 'round', confidence: 1 })
  const seals = [at(300, 10), at(0, 200), at(10, 25), at(200, 0)]
  t.same(inReadingOrder(seals).map(seal => seal.title), ['10,25', '200,0', '300,10', '0,200'])
  t.equal(seals[0].title, '300,10', 'the array given is left as it was')
})

t.test('seals in steps keep one order, whatever order they come in', async (t) => {
  const step = (x: number, y: number): Seal => ({ title: `${x},${y}`, otherTexts: [], box: { x, y, width: 90, height: 90 }, shape: 'round', confidence: 1 })
  const steps = [step(200, 0), step(100, 25), step(0, 50)]
  const expected = ['100,25', '200,0', '0,50']
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]]) {
    t.same(inReadingOrder(order.map(i => steps[i])).map(seal => seal.title), expected)
  }
})

t.test('the title of an oval may be wording that regulation fixes, that of no other shape', async (t) => {
  const characters = [...'全国统一发票'].map((text, i) => ({ text, confidence: 0.4, at: (i + 0.5) / 9 }))
  const reading = { ...title('全国统一发票', 0.4), characters }
  t.equal(assemble({ ...free, shape: 'oval' }, [reading], engine, sheet).title, '全国统一发票监制章')
  t.equal(assemble(free, [reading], engine, sheet).title, '全国统一发票')
})
