import t from 'tap'
import { cut, darkOnWhite, inkShare, trimColumns } from '../../../detector/unwrap/strip.js'
import { asInk, planeOf, rowsOf } from '../drawing.js'

t.test('ink becomes dark on white, with a white margin', async (t) => {
  const plane = { width: 3, height: 1, data: Uint8Array.of(0, 120, 250) }
  const strip = darkOnWhite(plane, asInk(plane), 1)
  t.match({ width: strip.width, height: strip.height }, { width: 5, height: 3 })
  const [a, b, c] = strip.data.subarray(6, 9)
  t.equal(a, 255, 'paper is white')
  t.ok(b > 60 && b < 200, 'half ink is grey')
  t.equal(c, 0, 'full ink is black')
  t.ok([...strip.data.subarray(0, 6), ...strip.data.subarray(9)].every(value => value === 255), 'margin')
})

t.test('empty columns at both ends go, but for a margin', async (t) => {
  const plane = planeOf(
    '.........',
    '...##..#.',
    '...#.#.#.',
    '.........')
  t.same(rowsOf(trimColumns(plane, 127, 0)), ['.....', '##..#', '#.#.#', '.....'])
  t.equal(trimColumns(plane, 127, 1).width, 7)
  t.equal(trimColumns(plane, 127, 50).width, 9, 'never more than there is')
  t.equal(trimColumns(planeOf('....', '....'), 127, 0).width, 1, 'nothing leaves one column')
})

t.test('a speck of one pixel does not count as a column of ink', async (t) => {
  t.same(rowsOf(trimColumns(planeOf('#..##', '...##'), 127, 0)), ['##', '##'])
})

t.test('a part is cut out, ends excluded', async (t) => {
  t.same(rowsOf(cut(planeOf('#..#', '.##.', '#..#'), 1, 1, 4, 3)), ['##.', '..#'])
})

t.test('the share of ink is that of pixels above the threshold', async (t) => {
  t.equal(inkShare(planeOf('#...', '....'), 127), 1 / 8)
})
