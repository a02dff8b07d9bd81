import t from 'tap'
import { paddleEngine } from '../../../detector/read/paddle.js'
import { lineStrip } from './line.js'

const engine = await paddleEngine()
t.teardown(() => engine.close())

t.test('reads a straight line, at the height it wants and at others', async (t) => {
  for (const height of [48, 40, 90]) {
    const { text, confidence } = await engine.read(await lineStrip('某某市某某贸易有限公司', 'title', height))
    t.equal(text, '某某市某某贸易有限公司', `${height} px`)
    t.ok(confidence > engine.trustedFrom && confidence <= 1)
  }
})

t.test('a line wider than it was trained on is read whole', async (t) => {
  const long = '某某省某某市某某区市场监督管理局行政审批专用章'
  t.equal((await engine.read(await lineStrip(long))).text, long)
})

t.test('a code is read as figures and capitals alone', async (t) => {
  t.equal((await engine.read(await lineStrip('3101150012345', 'code'))).text, '3101150012345')
  t.match((await engine.read(await lineStrip('某某市公安局', 'code'))).text, /^[0-9A-Z]*$/)
})

t.test('an empty strip holds no text', async (t) => {
  const image = { width: 200, height: 48, data: new Uint8Array(200 * 48).fill(255) }
  t.same(await engine.read({ role: 'title', image }), { text: '', confidence: 0, characters: [] })
})

t.test('says where each character stands', async (t) => {
  const { characters } = await engine.read(await lineStrip('某某市公安局'))
  const steps = characters.slice(1).map(({ at }, i) => at - characters[i].at)
  t.ok(steps.length === 5 && steps.every(step => step > 0.1 && step < 0.22), steps.join(' '))
})

t.test('names itself', async (t) => {
  t.equal(engine.name, 'paddle')
})
