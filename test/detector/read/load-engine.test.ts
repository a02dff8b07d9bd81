import t from 'tap'
import { engineNames, loadEngine } from '../../../detector/read/load-engine.js'

t.test('every engine is loaded by its name', async (t) => {
  for (const name of engineNames) {
    const engine = await loadEngine(name)
    t.equal(engine.name, name)
    await engine.close()
  }
})

t.test('auto reads with the network made for seals', async (t) => {
  const engine = await loadEngine('auto')
  t.equal(engine.name, 'seal')
  await engine.close()
})

t.test('where ONNX Runtime is not installed, auto takes tesseract and the networks say so', async (t) => {
  const missing = async () => { throw Object.assign(new Error('Cannot find package onnxruntime-node'), { code: 'ERR_MODULE_NOT_FOUND' }) }
  const engine = await loadEngine('auto', missing)
  t.equal(engine.name, 'tesseract')
  await engine.close()
  await t.rejects(loadEngine('seal', missing), { message: /onnxruntime-node/ })
  await t.rejects(loadEngine('paddle', missing), { message: /onnxruntime-node/ })
})

t.test('a model that cannot be loaded is told, not read round', async (t) => {
  const broken = async () => { throw new Error('seal.onnx: no graph was found in the protobuf') }
  await t.rejects(loadEngine('auto', broken), { message: /seal\.onnx/ })
})
