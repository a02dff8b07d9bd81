import t from 'tap'
import type { Character, Reading } from '../../../detector/read/engine.js'
import { withLikelyWords } from '../../../detector/read/likely-words.js'
import { readingOf } from '../../../detector/read/reading-of.js'
import { wordList } from '../../../detector/read/word-list.js'
import { steps } from '../../../detector/steps.js'

const words = () => wordList('传媒 1000\n传媒公司 10\n公司 9000\n大力 5000\n销售 6000\n')

/** Each character with how sure it is, and what else it may be: `'食.55传.26'`. */
function reading (...seen: string[]): Reading {
  return readingOf(seen.map((text, i): Character => {
    const [first, ...alternatives] = [...text.matchAll(/(\D)(\.\d+)?/gu)].map(([, text, confidence = '1']) => ({ text, confidence: Number(confidence) }))
    return { ...first, at: (i + 0.5) / seen.length, alternatives }
  }))
}

function likely (...seen: string[]): string {
  return withLikelyWords(reading(...seen), words).text
}

t.test('of characters that look alike the one is taken that makes a word', async (t) => {
  t.equal(likely('耐', '特', '食.55传.26', '媒', '公', '司'), '耐特传媒公司')
  t.equal(likely('台.4销.1', '售'), '销售')
})

t.test('and two of one word', async (t) => {
  t.equal(likely('食.5传.4', '谋.5媒.4'), '传媒')
})

t.test('what was seen surely stays, and what makes no word', async (t) => {
  t.equal(likely('食.9999传.00001', '媒'), '食媒')
  t.equal(likely('叽.3机.3', '唐'), '叽唐')
  t.equal(likely('浙', '大', '万.9力.01', '朋'), '浙大万朋', 'a word is not made of what was hardly seen')
})

t.test('words do not overlap: the likeliest parting is taken', async (t) => {
  t.equal(likely('传', '媒', '公', '司.6同.4'), '传媒公司')
  t.equal(likely('大', '力.5公.45', '司'), '大公司')
})

t.test('how sure each character is stays, and its place', async (t) => {
  const before = reading('食.55传.26', '媒.9')
  const { characters, confidence } = withLikelyWords(before, words)
  t.equal(confidence, before.confidence)
  t.match(characters, [{ text: '传', confidence: 0.55, at: 0.25 }, { text: '媒', confidence: 0.9, at: 0.75 }])
})

t.test('a reading without doubt is returned as it is, and no list is read for it', async (t) => {
  const sure = readingOf([{ text: '食', confidence: 0.5, at: 0.5 }])
  t.equal(withLikelyWords(sure, () => { throw new Error('read') }), sure, 'an engine that knows no alternatives')
  const nothing = readingOf([])
  t.equal(withLikelyWords(nothing, words), nothing)
})

t.test('it is a step that can be left out', async (t) => {
  steps.likelyWords = false
  t.teardown(() => { steps.likelyWords = true })
  t.equal(likely('台.4销.1', '售'), '台售')
})

t.test('the list that ships settles what was misread on real seals', async (t) => {
  const shipped = (...seen: string[]) => withLikelyWords(reading(...seen)).text
  t.equal(shipped('河.5菏.1', '泽', '市', '牡', '丹', '区'), '菏泽市牡丹区')
  t.equal(shipped('中', '国', '石', '化', '台.41销.1', '售', '有', '限', '公', '司'), '中国石化销售有限公司')
})
