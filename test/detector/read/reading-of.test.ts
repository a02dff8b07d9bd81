import t from 'tap'
import { readingOf } from '../../../detector/read/reading-of.js'

t.test('a reading is its characters\' text and their mean confidence', async (t) => {
  const characters = [{ text: '公', confidence: 0.5, at: 0.2 }, { text: '司', confidence: 1, at: 0.7 }]
  t.same(readingOf(characters), { text: '公司', confidence: 0.75, characters })
})

t.test('nothing read is no text, without confidence', async (t) => {
  t.same(readingOf([]), { text: '', confidence: 0, characters: [] })
})
