import t from 'tap'
import { tesseractEngine } from '../../../detector/read/tesseract.js'
import { lineStrip } from './line.js'

const engine = await tesseractEngine()
t.teardown(() => engine.close())

t.test('reads a straight line', async (t) => {
  const { text, confidence } = await engine.read(await lineStrip('某某市某某贸易有限公司'))
  const wanted = [...'某某市某某贸易有限公司']
  t.ok(wanted.filter(character => text.includes(character)).length >= 9, text)
  t.ok(confidence > 0.5 && confidence <= 1, `${confidence}`)
  t.notMatch(text, /\s/)
})

t.test('a code is read as figures and capitals alone', async (t) => {
  t.equal((await engine.read(await lineStrip('3101150012345', 'code'))).text, '3101150012345')
  t.match((await engine.read(await lineStrip('某某市公安局', 'code'))).text, /^[0-9A-Z]*$/)
})

t.test('after a code, Chinese is read again', async (t) => {
  t.match((await engine.read(await lineStrip('有限公司', 'line'))).text, /公司/)
})

t.test('names itself', async (t) => {
  t.equal(engine.name, 'tesseract')
})
