import t from 'tap'
import { ctcCharacters } from '../../../detector/read/ctc.js'

const alphabet = ['', '公', '司', '1']

/** One row of probabilities for each step. */
function probabilities (...rows: number[][]) {
  return { data: Float32Array.from(rows.flat()), steps: rows.length, classes: alphabet.length }
}
const none = [1, 0, 0, 0]

t.test('repeats are one character, with its best step\'s place and confidence', async (t) => {
  const read = ctcCharacters(probabilities(none, [0.2, 0.5, 0, 0], [0, 0.75, 0, 0], none, [0, 0, 1, 0]), alphabet, 5)
  t.match(read, [{ text: '公', confidence: 0.75, at: 0.5 }, { text: '司', confidence: 1, at: 0.9 }])
  t.equal(read.length, 2)
})

t.test('the same character twice needs a step of nothing between', async (t) => {
  const twice = [[0, 1, 0, 0], none, [0, 1, 0, 0]]
  t.equal(ctcCharacters(probabilities(...twice), alphabet, 3).map(({ text }) => text).join(''), '公公')
})

t.test('only allowed characters are read, where some are not', async (t) => {
  const read = ctcCharacters(probabilities([0.1, 0.6, 0, 0.3], none), alphabet, 2, Uint8Array.of(1, 0, 0, 1))
  t.match(read, [{ text: '1', at: 0.25 }])
})

t.test('places are shares of what is shown, not of the padding behind it', async (t) => {
  t.match(ctcCharacters(probabilities([0, 1, 0, 0], none, none, none), alphabet, 2), [{ at: 0.25 }])
})

t.test('what else may stand there is said, the likeliest first, if it is likely at all', async (t) => {
  const read = ctcCharacters(probabilities([0.3, 0.375, 0.125, 0.25], none, [0.001, 0.001, 0.998, 0]), alphabet, 3)
  t.match(read[0].alternatives, [{ text: '1', confidence: 0.25 }, { text: '司', confidence: 0.125 }])
  t.equal(read[0].alternatives?.length, 2)
  t.same(read[1].alternatives, [])
})

t.test('where some characters are not allowed, none stands for another', async (t) => {
  const [first] = ctcCharacters(probabilities([0.1, 0.6, 0, 0.3], none), alphabet, 2, Uint8Array.of(1, 1, 0, 1))
  t.equal(first.alternatives, undefined)
})
