import t from 'tap'
import { engineNames, loadEngine, readSeal, readStrips, titleConfidence } from '../../../detector/read/index.js'
import type { Way } from '../../../detector/unwrap/index.js'
import { evenReading, fakeEngine } from '../fake-engine.js'

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

function wayOf (differs: Way['differs'], asked: [number, number][] = []): Way {
  return {
    differs,
    titles: [{ role: 'title', image: { width: 400, height: 48, data: new Uint8Array(400 * 48) } }],
    others: (from, to) => { asked.push([from, to]); return [{ role: 'line', image }] },
  }
}

/** Answers one after the other. */
function answering (...answers: [string, number][]) {
  let asked = 0
  return { ...fakeEngine(), read: async () => evenReading(...answers[asked++] ?? ['', 0]), asked: () => asked }
}

t.test('a later side is taken where its title is read much more surely, and only there', async (t) => {
  const engine = answering(['倒', 0.3], ['正', 0.9], ['侧', 0.95], ['线', 0.9])
  t.match(await readSeal([wayOf('turned'), wayOf('turned'), wayOf('turned')], engine), [{ text: '正' }, { role: 'line', text: '线' }])
  t.equal(engine.asked(), 4, 'lines are read for the side taken alone')
})

t.test('a later cut is read only while the title is in doubt, and taken where it holds more', async (t) => {
  const sure = answering(['某某公司', 0.97], ['线', 0.9])
  await readSeal([wayOf('cut'), wayOf('cut')], sure)
  t.equal(sure.asked(), 2)
  const unsure = answering(['某某', 0.7], ['某某公司', 0.8], ['司', 0.9])
  t.match(await readSeal([wayOf('cut'), wayOf('cut'), wayOf('cut')], unsure), [{ text: '某某公司' }])
})

t.test('letters speak little for a title: where nothing else is read, the more of them the better', async (t) => {
  const engine = answering(['TRADING', 0.99], ['某某公司', 0.8])
  t.match(await readSeal([wayOf('cut'), wayOf('cut')], engine), [{ text: '某某公司' }])
  const letters = answering(['TRADING', 0.99], ['OCEANTRADINGLTD', 0.99], ['印', 0.3])
  t.match(await readSeal([wayOf('cut'), wayOf('cut'), wayOf('cut')], letters), [{ text: 'OCEANTRADINGLTD' }])
})

t.test('the other strips are told which part of its strip the title fills', async (t) => {
  const asked: [number, number][] = []
  const at = (text: string, place: number, confidence = 1) => ({ text, confidence, at: place })
  const characters = [at('某', 0.1), at('某', 0.2), at('公', 0.3), at('司', 0.4), at('么', 0.9, 0.3)]
  await readSeal([wayOf('cut', asked)], { ...fakeEngine(), read: async () => ({ text: '某某公司么', confidence: 0.9, characters }) })
  t.ok(Math.abs(asked[0][0] - 0.05) < 0.001, `${asked[0][0]}`)
  t.ok(Math.abs(asked[0][1] - 0.45) < 0.001, `${asked[0][1]}`)
})

t.test('and that is not all of it where the strip shows more than could be read', async (t) => {
  const asked: [number, number][] = []
  const characters = ['某', '某', '公', '司'].map((text, i) => ({ text, confidence: 1, at: 0.4 + i * 0.1 }))
  await readSeal([wayOf('cut', asked)], { ...fakeEngine(), read: async () => ({ text: '某某公司', confidence: 1, characters }) })
  t.ok(Math.abs(asked[0][0] - 0.35) < 0.001 && Math.abs(asked[0][1] - 0.75) < 0.001, `${asked[0]}`)
})

t.test('a title over the end of a turn is put together, and its other half at the start is left out', async (t) => {
  const asked: [number, number][] = []
  const at = (text: string, place: number, confidence = 1) => ({ text, confidence, at: place })
  // A turn is 0.8 of the strip: what stands before 0.1 stands at its end again.
  const characters = [at('有', 0.15), at('限', 0.25), at('公', 0.35), at('司', 0.45), at('某', 0.75), at('某', 0.85), at('有', 0.95)]
  const way = { ...wayOf('cut', asked), turn: 0.8 }
  const [title] = await readSeal([way], { ...fakeEngine(), read: async () => ({ text: '有限公司某某有', confidence: 1, characters }) })
  t.equal(title.text, '某某有限公司')
  t.ok(asked[0][0] > 0.6 && asked[0][1] > 1, `other strips are told ${asked[0]}`)
})

t.test('a character seen a little aside at either end of a turn is one', async (t) => {
  const at = (text: string, place: number, confidence = 1) => ({ text, confidence, at: place })
  const read = async (left: number, right: number) => {
    const characters = [at('司', 0.105, left), at('某', 0.3), at('某', 0.4), at('有', 0.6), at('限', 0.7), at('公', 0.8), at('司', 0.895, right)]
    const [{ text }] = await readSeal([{ ...wayOf('cut'), turn: 0.8 }], { ...fakeEngine(), read: async () => ({ text: '', confidence: 1, characters }) })
    return text
  }
  t.equal(await read(0.9, 1), '某某有限公司')
  t.equal(await read(1, 0.9), '某某有限公司')
})

t.test('a title is in doubt while a character as surely read stands beside it', async (t) => {
  const at = (text: string, place: number, confidence = 0.97) => ({ text, confidence, at: place })
  const beside = [at('某', 0.1), at('某', 0.2), at('公', 0.3), at('司', 0.4), at('章', 0.9)]
  let asked = 0
  const engine = { ...fakeEngine(), read: async () => { asked++; return { text: '某某公司章', confidence: 0.97, characters: beside } } }
  await readSeal([wayOf('cut'), wayOf('cut')], engine)
  t.equal(asked, 3, 'two titles and a line')
})

t.test('a title is in doubt where names that begin so go on', async (t) => {
  const asked = async (title: string) => {
    const engine = answering([title, 0.97], ['', 0], ['', 0])
    await readSeal([wayOf('cut'), wayOf('cut')], engine)
    return engine.asked()
  }
  t.equal(await asked('某某省人力资源和社会保障'), 3, 'two titles and a line')
  t.equal(await asked('某某省人力资源和社会保障厅'), 2)
})

t.test('beside a title in doubt lines are read as the seal stands in the picture, too, and taken where they say more', async (t) => {
  const upright: Way = { ...wayOf('cut'), othersUpright: () => [{ role: 'line', image }] }
  const read = async (...answers: [string, number][]) => {
    const engine = answering(...answers)
    const texts = (await readSeal([upright], engine)).map(({ text }) => text)
    return [...texts, engine.asked()]
  }
  t.same(await read(['某某', 0.7], ['织', 0.5], ['组织委员会', 0.9]), ['某某', '组织委员会', 3])
  t.same(await read(['某某', 0.7], ['组织委员会', 0.9], ['委员会', 0.9]), ['某某', '组织委员会', 3], 'not where they say less')
  t.same(await read(['某某', 0.7], ['', 0], ['3101120012345', 0.9]), ['某某', '', 3], 'nor for figures')
  t.same(await read(['某某公司', 0.97], ['织', 0.5], ['组织委员会', 0.9]), ['某某公司', '织', 2], 'nor beside a sure title')
})

t.test('a title is in doubt while its strip goes on where nothing was read', async (t) => {
  const read = async (first: number) => {
    const characters = ['某', '某', '公', '司'].map((text, i) => ({ text, confidence: 0.97, at: first + i * 0.1 }))
    let asked = 0
    const engine = { ...fakeEngine(), read: async () => { asked++; return { text: '某某公司', confidence: 0.97, characters } } }
    await readSeal([wayOf('cut'), wayOf('cut')], engine)
    return asked
  }
  t.equal(await read(0.58), 3, 'two titles and a line')
  t.equal(await read(0.1), 3, 'unread at its end')
})

t.test('where other text stands in line with a title it is in doubt until a whole turn has been read', async (t) => {
  const parted = { ...wayOf('cut'), isParted: true }
  const read = async (onTurn: string, confidence: number) => {
    const characters = [...onTurn].map((text, i) => ({ text, confidence, at: 0.2 + i * 0.06 }))
    let asked = 0
    const readings = [evenReading('公益服务中心', 0.97), { text: onTurn, confidence, characters }, evenReading('', 0)]
    const engine = { ...fakeEngine(), read: async () => readings[asked++] }
    const [{ text }] = await readSeal([parted, { ...wayOf('cut'), turn: 0.8 }, wayOf('cut')], engine)
    t.equal(asked, 3, 'two titles and a line')
    return text
  }
  t.equal(await read('某某市公益服务中心', 0.97), '某某市公益服务中心')
  t.equal(await read('心', 0.6), '公益服务中心')
})

t.test('strips that hold print are read where some of the title could be read without', async (t) => {
  const read = async (without: string) => {
    const engine = answering([without, 0.8], ['某某广联公司', 0.9])
    const [{ text }] = await readSeal([wayOf('cut'), { ...wayOf('cut'), holdsPrint: true }], engine)
    return text
  }
  t.equal(await read('广联公司'), '某某广联公司')
  t.equal(await read('广'), '广')
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
