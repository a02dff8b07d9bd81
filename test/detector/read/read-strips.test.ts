import t from 'tap'
import { readStrips } from '../../../detector/read/read-strips.js'
import { answering, fakeEngine } from '../fake-engine.js'

const image = { width: 1, height: 1, data: Uint8Array.of(255) }

t.test('strips are read in order, and keep their role', async (t) => {
  const engine = fakeEngine({ title: { text: '某某公司', confidence: 0.9 }, line: { text: '专用章', confidence: 0.8 }, code: { text: '3101120012345', confidence: 0.9 } })
  const readings = await readStrips([{ role: 'title', image }, { role: 'line', image }, { role: 'code', image }], engine)
  t.match(readings, [
    { role: 'title', text: '某某公司', confidence: 0.9 },
    { role: 'line', text: '专用章', confidence: 0.8 },
    { role: 'code', text: '3101120012345', confidence: 0.9 },
  ])
})

t.test('what stands where a code does and is none is read as a line, where that says more', async (t) => {
  const read = async (code: [string, number], line: [string, number]) => {
    const [{ role, text }] = await readStrips([{ role: 'code', image }], answering(code, line))
    return [role, text]
  }
  t.same(await read(['D', 0.1], ['办公室', 0.9]), ['line', '办公室'])
  t.same(await read(['310112001', 0.2], ['办公室', 0.9]), ['line', '办公室'], 'a code that is not trusted')
  t.same(await read(['D', 0.3], ['办公室', 0.2]), ['code', 'D'], 'less is known of the line')
  t.same(await read(['31', 0.1], ['3l01120', 0.9]), ['code', '31'], 'figures make no second line')
})

t.test('of a strip and the same with its ends the one is taken that says more', async (t) => {
  const read = async (strip: [string, number], wider: [string, number]) => {
    const [{ text }] = await readStrips([{ role: 'line', image, wider: image }], answering(strip, wider))
    return text
  }
  t.equal(await read(['票专用', 0.9], ['发票专用章', 0.9]), '发票专用章')
  t.equal(await read(['财务专用章', 0.9], ['口财务专用章口', 0.7]), '财务专用章')
})
