import t from 'tap'
import { engineNames, loadEngine, readSeal, readStrips, titleConfidence } from '../../../detector/read/index.js'
import { fakeEngine } from '../fake-engine.js'

const image = { width: 1, height: 1, data: Uint8Array.of(255) }

t.test('strips are read in order, and keep their role', async (t) => {
  const engine = fakeEngine({ title: { text: '某某公司', confidence: 0.9 }, line: { text: '专用章', confidence: 0.8 } })
  const readings = await readStrips([{ role: 'title', image }, { role: 'line', image }, { role: 'code', image }], engine)
  t.same(readings, [
    { role: 'title', text: '某某公司', confidence: 0.9 },
    { role: 'line', text: '专用章', confidence: 0.8 },
    { role: 'code', text: '', confidence: 0 },
  ])
})

t.test('a later way up is taken where its title is read much more surely, and only there', async (t) => {
  const answers = [{ text: '倒', confidence: 0.3 }, { text: '正', confidence: 0.9 }, { text: '侧', confidence: 0.95 }]
  let asked = 0
  const engine = { ...fakeEngine({}), read: async () => answers[asked++] }
  const way = [{ role: 'title' as const, image }]
  t.match(await readSeal([way, way, way], engine), [{ text: '正' }])
  t.equal(asked, 3)
})

t.test('a seal without strips has no readings', async (t) => {
  t.same(await readSeal([], fakeEngine({})), [])
})

t.test('the confidence of a title in two lines is their mean, and 0 without a title', async (t) => {
  const reading = (role: 'title' | 'line', confidence: number) => ({ role, text: '', confidence })
  t.equal(titleConfidence([reading('title', 0.75), reading('title', 0.25), reading('line', 1)]), 0.5)
  t.equal(titleConfidence([reading('line', 1)]), 0)
})

t.test('every engine is loaded by its name', async (t) => {
  for (const name of engineNames) {
    const engine = await loadEngine(name)
    t.equal(engine.name, name)
    await engine.close()
  }
})

t.test('where ONNX Runtime is not installed, auto takes tesseract and paddle says so', async (t) => {
  const broken = { './paddle.js': { paddleEngine: async () => { throw new Error('Cannot find package onnxruntime-node') } } }
  const { loadEngine } = await t.mockImport<typeof import('../../../detector/read/index.js')>(new URL('../../../detector/read/index.js', import.meta.url).href, {
    [new URL('../../../detector/read/paddle.js', import.meta.url).href]: broken['./paddle.js'],
  })
  const engine = await loadEngine('auto')
  t.equal(engine.name, 'tesseract')
  await engine.close()
  await t.rejects(loadEngine('paddle'), { message: /onnxruntime-node/ })
})
