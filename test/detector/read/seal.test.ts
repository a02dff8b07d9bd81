import t from 'tap'
import { sealEngine } from '../../../detector/read/seal.js'
import { lineStrip } from './line.js'

const engine = await sealEngine()
t.teardown(() => engine.close())

t.test('reads a straight line, at any height', async (t) => {
  for (const height of [36, 48, 90]) {
    const { text, confidence } = await engine.read(await lineStrip('某某市某某贸易有限公司', 'title', height))
    t.equal(text, '某某市某某贸易有限公司', `${height} px`)
    t.ok(confidence > engine.trustedFrom && confidence <= 1)
  }
})

t.test('rows without ink do not make the characters small', async (t) => {
  const strip = await lineStrip('财务专用章', 'line', 48)
  const { width, height, data } = strip.image
  const tall = { width, height: height * 2, data: new Uint8Array(width * height * 2).fill(255) }
  tall.data.set(data, width * (height / 2))
  t.equal((await engine.read({ ...strip, image: tall })).text, '财务专用章')
})

t.test('knows characters that general recognisers lack', async (t) => {
  t.equal((await engine.read(await lineStrip('某某市刘劭贸易有限公司'))).text, '某某市刘劭贸易有限公司')
})

t.test('a code is read as figures and capitals alone', async (t) => {
  t.equal((await engine.read(await lineStrip('3101150012345', 'code'))).text, '3101150012345')
})

t.test('an empty strip holds no text', async (t) => {
  const image = { width: 200, height: 48, data: new Uint8Array(200 * 48).fill(255) }
  t.same(await engine.read({ role: 'title', image }), { text: '', confidence: 0, characters: [] })
})

t.test('names itself', async (t) => {
  t.equal(engine.name, 'seal')
})
