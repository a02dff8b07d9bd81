import t from 'tap'
import type { Reading } from '../../../detector/read/engine.js'
import type { LatticeStep } from '../../../detector/read/lattice.js'
import { bestPath } from '../../../detector/read/ctc.js'
import { withLikelyName } from '../../../detector/read/likely-name.js'
import { nameModel } from '../../../detector/read/name-model.js'
import { withPrinted } from '../../../detector/read/printed-names.js'
import { readingOf } from '../../../detector/read/reading-of.js'
import { steps } from '../../../detector/steps.js'

/** Names are 传媒公司 and 省教育厅; all else is as unlikely. */
const names = nameModel(`
$ 40
^  5
^传 5 30
^省 5 30
传 80
传媒 3 30
传媒公 3 30
公 80
公司 3 30
公司$ 3
厅 80
厅$ 3
媒 80
教 80
教育 3 30
省 80
省教 3 30
育 80
育厅 3 30
`.trimStart())

/** A step for each of what is seen, with how sure it is, and one of nothing after it; `·` is nothing: `'食.55传.26'`. */
function reading (...seen: string[]): Reading {
  const lattice = seen.flatMap((texts, i): LatticeStep[] => {
    const all = [...texts.matchAll(/(\D)(\.\d+)?/gu)].map(([, text, confidence = '.999']) => ({ text, confidence: Number(confidence) }))
    const none = all.find(({ text }) => text === '·')?.confidence ?? 0.0005
    const at = (i + 0.5) / seen.length
    return [{ at, none, seen: all.filter(({ text }) => text !== '·') }, { at: at + 0.25 / seen.length, none: 0.9999, seen: [] }]
  })
  return { ...readingOf(bestPath(lattice)), lattice }
}

function likely (...seen: string[]): string {
  return withLikelyName(reading(...seen), true, names).text
}

t.test('of characters that look alike the one is taken that makes a name', async (t) => {
  t.equal(likely('食.55传.26', '媒', '公', '司'), '传媒公司')
  t.equal(likely('省', '教', '育', '厂.31力.27厅.02'), '省教育厅')
  t.equal(likely('食.5传.4', '谋.5媒.4', '公', '司'), '传媒公司', 'and two of them')
})

t.test('a faint character is won at an end of a name, one seen twice is dropped', async (t) => {
  t.equal(likely('·.93传.03', '媒', '公', '司'), '传媒公司')
  t.equal(likely('传', '媒', '公', '·.96司.03'), '传媒公司')
  t.equal(likely('传', '媒', '公', '司', '·.3司.67'), '传媒公司')
})

t.test('what was seen surely stays, and what was hardly seen is not read', async (t) => {
  t.equal(likely('食.9999传.00001', '媒', '公', '司'), '食媒公司')
  t.equal(likely('传', '媒', '公', '司', '司'), '传媒公司司')
  t.equal(likely('传', '媒', '公', '·'), '传媒公')
  t.equal(likely('叽.3机.25', '唐'), '叽唐', 'what makes no name')
})

t.test('a character over two steps is one, where it was seen best', async (t) => {
  const { characters } = withLikelyName({
    ...readingOf([{ text: '传', confidence: 0.9, at: 0.3 }]),
    lattice: [{ at: 0.1, none: 0.4, seen: [{ text: '传', confidence: 0.6 }] }, { at: 0.3, none: 0.1, seen: [{ text: '传', confidence: 0.9 }] }],
  }, true, names)
  t.strictSame(characters, [{ text: '传', confidence: 0.9, at: 0.3 }])
})

t.test('each character has its place, and how sure the network is there', async (t) => {
  const { characters, confidence } = withLikelyName(reading('食.55传.26', '媒.9'), true, names)
  t.strictSame(characters, [{ text: '传', confidence: 0.55, at: 0.25 }, { text: '媒', confidence: 0.9, at: 0.75 }])
  t.equal(confidence, (0.55 + 0.9) / 2)
})

t.test('a part of a text need not begin and end like a name', async (t) => {
  const part = reading('教', '育', '·.9厅.1')
  t.equal(withLikelyName(part, true, names).text, '教育厅')
  t.equal(withLikelyName(part, false, names).text, '教育')
})

t.test('what has no lattice, or no characters, stays, and no list is read for it', async (t) => {
  const unread = () => { throw new Error('read') }
  const plain = readingOf([{ text: '食', confidence: 0.5, at: 0.5 }])
  t.same(withLikelyName(plain, true, unread), plain)
  t.same(withLikelyName(reading('·.9传.1'), true, unread), readingOf([]))
})

t.test('where the network knows nothing at all, reading goes on', async (t) => {
  const read = reading('传', '媒')
  const lost = { at: 0.9, none: 0, seen: [] }
  t.equal(withLikelyName({ ...read, lattice: [...read.lattice!, lost] }, true, names).text, '传媒')
})

t.test('the lattice is not handed on', async (t) => {
  t.notOk('lattice' in withLikelyName(reading('传', '媒'), true, names))
})

t.test('it is a step that can be left out', async (t) => {
  steps.likelyNames = false
  t.teardown(() => { steps.likelyNames = true })
  t.equal(likely('食.55传.26', '媒', '公', '司'), '食媒公司')
})

t.test('the list that ships settles what was misread on real seals', async (t) => {
  const shipped = (...seen: string[]) => withLikelyName(reading(...seen)).text
  t.equal(shipped('河.5菏.1', '泽', '市', '牡', '丹', '区'), '菏泽市牡丹区')
  t.equal(shipped('中', '国', '石', '化', '台.41销.1', '售', '有', '限', '公', '司'), '中国石化销售有限公司')
  t.equal(shipped('湖', '南', '省', '教', '育', '厂.31力.27刀.12万.03店.02厅.02'), '湖南省教育厅')
  t.equal(shipped('·.5国.16四.21', '川', '省', '地', '方', '税', '务', '局'), '四川省地方税务局')
})

t.test('a character is expected where print goes on with it, unless another is seen surely there', async (t) => {
  const printed = withPrinted(nameModel('某 93\n'), ['省人民教育厅'])
  const told = (...seen: string[]) => withLikelyName(reading(...seen), true, printed).text
  t.equal(told('省', '人', '民', '敦.4数.2', '育', '厅'), '省人民教育厅', 'it was not seen at all')
  t.equal(told('省', '人', '民', '敦.98', '育', '厅'), '省人民敦育厅')
  t.equal(told('省', '人', '民'), '省人民', 'nor is it read where there is nothing')
  t.ok(withLikelyName(reading('省', '人', '民', '敦.4数.2', '育', '厅'), true, printed).characters[3].confidence <= 0.4)
})
