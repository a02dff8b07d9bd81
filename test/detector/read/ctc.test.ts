import t from 'tap'
import { bestPath, ctcLattice, type Probabilities } from '../../../detector/read/ctc.js'

const alphabet = ['', '公', '司', '1', ' ']

/** One row of probabilities for each step. */
function probabilities (...rows: number[][]): Probabilities {
  const full = rows.map(row => alphabet.map((_, i) => row[i] ?? 0))
  return { data: Float32Array.from(full.flat()), steps: rows.length, classes: alphabet.length }
}
const none = [1]

function read (steps: number[][], shown: number, allowed?: Uint8Array) {
  return bestPath(ctcLattice(probabilities(...steps), alphabet, shown, allowed))
}

t.test('repeats are one character, with its best step\'s place and confidence', async (t) => {
  t.strictSame(read([none, [0.2, 0.5], [0, 0.75], none, [0, 0, 1]], 5), [
    { text: '公', confidence: 0.75, at: 0.5 }, { text: '司', confidence: 1, at: 0.9 },
  ])
})

t.test('the same character twice needs a step of nothing between', async (t) => {
  for (const between of [none, [0, 0, 0, 0, 1]]) {
    t.equal(read([[0, 1], between, [0, 1]], 3).map(({ text }) => text).join(''), '公公')
  }
})

t.test('only allowed characters are read, where some are not', async (t) => {
  const allowed = Uint8Array.of(1, 0, 0, 1, 0)
  t.match(read([[0.1, 0.6, 0, 0.3], none], 2, allowed), [{ text: '1', at: 0.25 }])
  t.same(ctcLattice(probabilities([0.1, 0.6, 0, 0.3]), alphabet, 1, allowed)[0].seen.map(({ text }) => text), ['1'])
})

t.test('places are shares of what is shown, not of the padding behind it', async (t) => {
  t.match(read([[0, 1], none, none, none], 2), [{ at: 0.25 }])
  t.same(ctcLattice(probabilities(none, none, none, none), alphabet, 2).map(({ at }) => at), [0.25, 0.75, 1, 1])
})

t.test('a lattice says what else may stand there, the likeliest first, if it is likely at all', async (t) => {
  const [first, second] = ctcLattice(probabilities([0.25, 0.375, 0.125, 0.25], [0.5, 0.0001, 0.5, 0, 0.25]), alphabet, 2)
  t.strictSame(first, {
    at: 0.25,
    none: 0.25,
    seen: [{ text: '公', confidence: 0.375 }, { text: '1', confidence: 0.25 }, { text: '司', confidence: 0.125 }],
  })
  t.strictSame(second, { at: 0.75, none: 0.5, seen: [{ text: '司', confidence: 0.5 }] }, 'a space says as little as none')
})
