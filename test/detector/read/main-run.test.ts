import t from 'tap'
import { mainRun } from '../../../detector/read/main-run.js'

/** Characters at given places in strip heights, on a strip twenty heights wide. */
function textAt (text: string, confidences: number[], places: number[]): string {
  const characters = [...text].map((character, i) => ({ text: character, confidence: confidences[i], at: places[i] / 20 }))
  return mainRun(characters, 20).characters.map(({ text }) => text).join('')
}
const even = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

t.test('an even run is kept whole, its doubtful last character too', async (t) => {
  t.equal(textAt('某某有限公司', [1, 1, 1, 0.4, 1, 0.2], even(6)), '某某有限公司')
})

t.test('a doubtful character that stands apart is no part of the title', async (t) => {
  t.equal(textAt('心某某公司么', [0.8, 1, 1, 1, 1, 0.5], [0.2, 2, 3, 4, 5, 7]), '某某公司')
})

t.test('a character left unread in the middle does not cut the title', async (t) => {
  t.equal(textAt('某市公司', [1, 1, 1, 1], [1, 2, 4, 5]), '某市公司')
})

t.test('figures behind the title are a code', async (t) => {
  t.equal(textAt('某某公司31011', [1, 1, 1, 1, 0.8, 0.8, 0.7, 0.8, 0.7], [1, 2, 3, 4, 6.6, 6.9, 7.2, 7.5, 7.8]), '某某公司')
})

t.test('a long doubtful stretch, as of text upside down, is left out', async (t) => {
  t.equal(textAt('某某公司一二三四五', [1, 1, 1, 1, 0.2, 0.3, 0.1, 0.2, 0.2], even(9)), '某某公司')
})

t.test('two characters are what they are', async (t) => {
  t.equal(textAt('某么', [1, 0.1], [1, 9]), '某么')
})

t.test('no more characters are taken than may belong to one turn', async (t) => {
  const characters = [...'某某公司某某公司'].map((text, i) => ({ text, confidence: 0.9, at: (i + 0.5) / 8 }))
  t.equal(mainRun(characters, 8, 4).characters.map(({ text }) => text).join(''), '某某公司')
})

t.test('marks at the ends are what blots are read as', async (t) => {
  t.equal(textAt('、某某公司', [0.3, 0.95, 0.95, 0.95, 0.95], even(5)), '某某公司')
})

t.test('a character that is not believed and stands a little apart is no part of the title', async (t) => {
  const places = [1, 2, 3, 4, 5.3]
  t.equal(textAt('某某公司多', [1, 1, 1, 1, 0.45], places), '某某公司')
  t.equal(textAt('某某公司厂', [1, 1, 1, 1, 0.7], places), '某某公司厂')
})

t.test('a step too wide within the run is told, an even run has none', async (t) => {
  const charactersAt = (places: number[]) => places.map(at => ({ text: '某', confidence: 1, at: at / 20 }))
  t.equal(mainRun(charactersAt(even(6)), 20).joining, 0)
  t.ok(mainRun(charactersAt([1, 2, 3, 7, 8, 9]), 20).joining > mainRun(charactersAt([1, 2, 3, 5, 6, 7]), 20).joining)
})

t.test('words in letters may stand apart, but not as far as the ends of a ring', async (t) => {
  const steps = [...even(5), 8, 9, 10, 11]
  t.equal(textAt('OCEANPORT', steps.map(() => 1), steps), 'OCEANPORT')
  t.equal(textAt('AOCEANPOR', steps.map(() => 1), [1, ...steps.slice(1).map(at => at + 7)]), 'OCEANPOR')
})
