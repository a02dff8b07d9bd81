import t from 'tap'
import { paddleEngine } from '../../../detector/read/paddle.js'
import { lineStrip } from './line.js'
import { networkReads } from './network-reads.js'

const engine = await paddleEngine()
networkReads(t, engine, 'paddle', [48, 40, 90])

t.test('a line wider than it was trained on is read whole', async (t) => {
  const long = '某某省某某市某某区市场监督管理局行政审批专用章'
  t.equal((await engine.read(await lineStrip(long))).text, long)
})

t.test('says where each character stands', async (t) => {
  const { characters } = await engine.read(await lineStrip('某某市公安局'))
  const steps = characters.slice(1).map(({ at }, i) => at - characters[i].at)
  t.ok(steps.length === 5 && steps.every(step => step > 0.1 && step < 0.22), steps.join(' '))
})
