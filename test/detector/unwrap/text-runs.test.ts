import t from 'tap'
import { arcOf } from '../../../detector/unwrap/arc.js'
import { textRuns } from '../../../detector/unwrap/text-runs.js'
import type { Turn } from '../../../detector/unwrap/turn.js'
import { circle } from '../drawing.js'

/** A turn of 360 columns with full columns of ink from … to, ends excluded; past 360 they wrap round. */
function turnWith (...inked: [number, number][]): Turn {
  const [width, height] = [360, 20]
  const ink = new Uint8Array(width * height)
  for (const [from, to] of inked) for (let x = from; x < to; x++) for (let y = 0; y < height; y++) ink[y * width + x % width] = 1
  return { arc: arcOf(circle(0, 0, 100), 0, 0), width, height, ink, top: 0, levels: { threshold: 100, full: 200 }, rowPx: 1, columnPx: 1 }
}

/** Characters 16 wide with gaps of 4, as many as asked for. */
function characters (start: number, count: number): [number, number][] {
  return Array.from({ length: count }, (_, k) => [start + 20 * k, start + 20 * k + 16])
}

const runsOf = (turn: Turn) => textRuns(turn, 2, 18, 18)

t.test('a title with one wide gap is one run', async (t) => {
  t.same(runsOf(turnWith(...characters(60, 12))), [{ start: 60, end: 60 + 11 * 20 + 15 }])
})

t.test('a run over the turn\'s end passes its width', async (t) => {
  t.same(runsOf(turnWith(...characters(300, 8))), [{ start: 300, end: 300 + 7 * 20 + 15 }])
})

t.test('title and code are two runs, the longer one first', async (t) => {
  const digits = Array.from({ length: 8 }, (_, k): [number, number] => [20 + 8 * k, 20 + 8 * k + 5])
  const [title, code, ...more] = runsOf(turnWith(...digits, ...characters(130, 10)))
  t.same(title, { start: 130, end: 130 + 9 * 20 + 15 })
  t.same(code, { start: 20, end: 20 + 7 * 8 + 4 })
  t.same(more, [])
})

t.test('even wide spacing does not part a title', async (t) => {
  const wide = Array.from({ length: 8 }, (_, k): [number, number] => [40 + 30 * k, 40 + 30 * k + 16])
  t.equal(runsOf(turnWith(...wide)).length, 1)
})

t.test('a single character is a run', async (t) => {
  t.same(runsOf(turnWith([100, 116])), [{ start: 100, end: 115 }])
})

t.test('text all round, ink all round or none is one run of the whole turn', async (t) => {
  for (const turn of [turnWith(...characters(0, 18)), turnWith([0, 360]), turnWith()]) {
    const [run, ...more] = runsOf(turn)
    t.equal(run.end - run.start, 359)
    t.same(more, [])
  }
})

t.test('a wide title of characters that fall apart in two is one run', async (t) => {
  const halves = Array.from({ length: 7 }, (_, k): [number, number][] => [[40 + 36 * k, 47 + 36 * k], [49 + 36 * k, 56 + 36 * k]]).flat()
  t.same(runsOf(turnWith(...halves)), [{ start: 40, end: 40 + 6 * 36 + 15 }])
})
