import t from 'tap'
import type { Engine, Reading } from '../../../detector/read/engine.js'
import { readSeal } from '../../../detector/read/index.js'
import { steps } from '../../../detector/steps.js'
import type { Way } from '../../../detector/unwrap/index.js'
import { answering, evenReading, fakeEngine } from '../fake-engine.js'

const image = { width: 1, height: 1, data: Uint8Array.of(255) }

function wayOf (differs: Way['differs'], asked: [number, number][] = []): Way {
  return {
    differs,
    titles: [{ role: 'title', image: { width: 400, height: 48, data: new Uint8Array(400 * 48) } }],
    others: (from, to) => { asked.push([from, to]); return [{ role: 'line', image }] },
  }
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

/** A reading with its lattice: each character as sure, and the likeliest of what else it may be. */
function latticeReading (text: string, confidence: number, others: Record<string, string> = {}): Reading {
  const { characters } = evenReading(text, confidence)
  const lattice = characters.flatMap(({ text, at }) => [
    { at, none: 0.001, seen: [{ text, confidence }, ...others[text] ? [{ text: others[text], confidence: (1 - confidence) / 2 }] : []] },
    { at: at + 0.2 / characters.length, none: 1, seen: [] },
  ])
  return { text, confidence, characters, lattice }
}

/** Ways with one title each, read as said, and what is printed round the seal. */
async function readWithPrint (titles: Reading[], printed: string) {
  const ways = titles.map(title => ({ ...wayOf('cut'), others: () => [], title }))
  const asked: string[] = []
  const engine: Engine = {
    ...fakeEngine(),
    read: async ({ image }) => ways.find(({ titles }) => titles[0].image === image)?.title ?? evenReading(printed, 0.9),
  }
  const [{ text }] = await readSeal(ways, engine, () => { asked.push(printed); return [{ role: 'line', image }] })
  return { text, asked: asked.length }
}

t.test('what is printed round a seal is asked where its title is in doubt, and decides what it says', async (t) => {
  const doubted = latticeReading('上海瑾瑜贸易公司', 0.6, { 瑾: '琰' })
  t.same(await readWithPrint([doubted], '上海琰瑜贸易公司印'), { text: '上海琰瑜贸易公司', asked: 1 })
  t.same(await readWithPrint([doubted], '二〇二四年三月'), { text: '上海瑾瑜贸易公司', asked: 1 }, 'print says something else')
  t.same(await readWithPrint([latticeReading('江西省教育厅', 0.99)], '江西省教育局'), { text: '江西省教育厅', asked: 0 }, 'nothing is in doubt')
  t.same(await readWithPrint([evenReading('上海瑾瑜', 0.6)], '上海琰瑜'), { text: '上海瑾瑜', asked: 0 }, 'an engine without a lattice')
  steps.printedNames = false
  t.teardown(() => { steps.printedNames = true })
  t.equal((await readWithPrint([doubted], '上海琰瑜贸易公司印')).asked, 0)
})

t.test('of two ways in doubt the one is taken whose title is as printed', async (t) => {
  const better = latticeReading('湖重省教局', 0.85)
  const printed = latticeReading('湖南省教育厅', 0.62)
  t.equal((await readWithPrint([better, printed], '湖南省教育厅')).text, '湖南省教育厅')
  t.equal((await readWithPrint([better, printed], '二〇二四年')).text, '湖重省教局')
})
