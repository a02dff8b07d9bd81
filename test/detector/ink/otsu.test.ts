import t from 'tap'
import { otsu } from '../../../detector/ink/otsu.js'

function histogram (counts: Record<number, number>): Uint32Array {
  const levels = new Uint32Array(256)
  for (const [level, count] of Object.entries(counts)) levels[Number(level)] = count
  return levels
}

t.test('parts two heaps at the last level of the lower one', async (t) => {
  t.equal(otsu(histogram({ 10: 500, 12: 500, 200: 300, 210: 300 })), 12)
})

t.test('a small heap far away still counts', async (t) => {
  t.equal(otsu(histogram({ 20: 10_000, 22: 10_000, 180: 100 })), 22)
})

t.test('levels below `from` have no say', async (t) => {
  const paperAndTwoInks = histogram({ 0: 1_000_000, 60: 100, 200: 100 })
  t.equal(otsu(paperAndTwoInks), 60)
  t.equal(otsu(paperAndTwoInks, 12), 60)
  t.equal(otsu(histogram({ 0: 100, 60: 100, 200: 5 })), 0, 'the mass of paper decides')
  t.equal(otsu(histogram({ 0: 100, 60: 100, 200: 5 }), 12), 60, 'unless it is left out')
})

t.test('without two classes the answer is `from`', async (t) => {
  t.equal(otsu(histogram({}), 7), 7)
  t.equal(otsu(histogram({ 90: 1000 }), 7), 7)
})
