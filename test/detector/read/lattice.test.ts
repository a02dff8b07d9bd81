import t from 'tap'
import { latticeAround } from '../../../detector/read/lattice.js'

/** A step for each hundredth of the strip; what is seen says where. */
const lattice = Array.from({ length: 100 }, (_, i) => ({ at: (i + 0.5) / 100, none: 0.5, seen: [{ text: `${i}`, confidence: 0.5 }] }))

function around (places: number[], turn?: number) {
  const steps = latticeAround(places.map(at => ({ text: '公', confidence: 1, at })), lattice, turn)
  return { first: steps[0], last: steps[steps.length - 1], steps }
}

t.test('what stands on a strip goes on for less than two characters at each end', async (t) => {
  const { first, last, steps } = around([0.4, 0.5, 0.6])
  t.ok(first.at > 0.22 && first.at < 0.24)
  t.ok(last.at > 0.76 && last.at < 0.78)
  t.equal(steps.length, 54)
})

t.test('but not beyond the strip', async (t) => {
  const { first, last } = around([0.1, 0.5, 0.9])
  t.same([first, last], [lattice[0], lattice[99]])
})

t.test('on a ring it goes on at the other end of the strip, where it stands whole', async (t) => {
  const { first, last, steps } = around([0.2, 0.3, 0.4], 0.8)
  t.match(first, { seen: [{ text: '83' }] }, 'what stands at 0.035 is cut off; a turn on it is at 0.835')
  t.ok(first.at > 0.02 && first.at < 0.05)
  t.ok(last.at > 0.56 && last.at < 0.58)
  t.same(steps.map(({ at }) => at), steps.map(({ at }) => at).sort((p, q) => p - q))
  const { last: beyond } = around([0.7, 0.8, 0.9], 0.8)
  t.match(beyond, { seen: [{ text: '26' }] })
  t.ok(beyond.at > 1.06)
})

t.test('ends that meet on a ring keep apart: neither is read again at the other', async (t) => {
  const places = Array.from({ length: 8 }, (_, i) => 0.15 + i / 10)
  const { first, last } = around(places, 0.8)
  t.ok(last.at - first.at <= 0.8)
})

t.test('of one character nothing tells how far it goes on', async (t) => {
  t.equal(around([0.5]).steps, lattice)
})
