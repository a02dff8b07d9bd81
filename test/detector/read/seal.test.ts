import t from 'tap'
import { sealEngine } from '../../../detector/read/seal.js'
import { lineStrip } from './line.js'
import { networkReads } from './network-reads.js'

const engine = await sealEngine()
networkReads(t, engine, 'seal', [36, 48, 90])

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
