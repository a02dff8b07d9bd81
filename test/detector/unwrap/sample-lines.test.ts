import t from 'tap'
import { sampleLines, type Lines } from '../../../detector/unwrap/sample-lines.js'
import { difference, emptyPlane, paint, planeOf, rowsOf } from '../drawing.js'

const drawn = planeOf(
  '........',
  '.##..#..',
  '.#...#..',
  '.####...',
  '........',
  '........')

/** One line for each row, or for each column. */
function rows (from: number, count: number, length: number): Lines {
  return { count, length, places: Float64Array.from(Array.from({ length: count }, (_, k) => [from, k, 1, 0]).flat()) }
}

for (const smooth of ['cubic', 'linear'] as const) {
  t.test(`${smooth}: lines along the rows at whole pixels give the plane back`, async (t) => {
    t.same(rowsOf(sampleLines(drawn, rows(0, 6, 8), 'across', smooth)).slice(0, 4), rowsOf(drawn).slice(0, 4))
  })

  t.test(`${smooth}: the same lines as columns give it transposed`, async (t) => {
    const across = sampleLines(drawn, rows(0, 6, 8), 'across', smooth)
    const down = sampleLines(drawn, rows(0, 6, 8), 'down', smooth)
    t.match(down, { width: 6, height: 8 })
    for (let y = 0; y < 6; y++) for (let x = 0; x < 8; x++) t.equal(down.data[x * 6 + y], across.data[y * 8 + x])
  })

  t.test(`${smooth}: outside the plane there is no ink`, async (t) => {
    const full = paint(emptyPlane(8, 8), 0, 0, 8, 8)
    const { data } = sampleLines(full, { count: 1, length: 6, places: Float64Array.of(-4, 3, 2.5, 0) }, 'across', smooth)
    t.same([...data].map(value => value > 250), [false, false, true, true, true, false])
  })

  t.test(`${smooth}: between two pixels lies their mean`, async (t) => {
    const edge = paint(emptyPlane(8, 8), 4, 0, 4, 8)
    const { data } = sampleLines(edge, { count: 1, length: 1, places: Float64Array.of(3.5, 4, 0, 0) }, 'across', smooth)
    t.ok(Math.abs(data[0] - 127) < 4, `${data[0]}`)
  })
}

t.test('cubic keeps edges sharper than linear does', async (t) => {
  const bar = paint(emptyPlane(20, 20), 8, 0, 3, 20)
  const places = Float64Array.from(Array.from({ length: 12 }, (_, k) => [4 + k, 4.5, 0, 1]).flat())
  const shifted = (smooth: 'cubic' | 'linear') => {
    const half = sampleLines(bar, { count: 12, length: 8, places: places.map((value, i) => i % 4 === 0 ? value + 0.5 : value) }, 'down', smooth)
    return sampleLines(half, { count: 11, length: 6, places: Float64Array.from(Array.from({ length: 11 }, (_, k) => [k + 0.5, 1, 0, 1]).flat()) }, 'down', smooth)
  }
  const there = sampleLines(bar, { count: 11, length: 6, places: Float64Array.from(Array.from({ length: 11 }, (_, k) => [5 + k, 5, 0, 1]).flat()) }, 'down', 'linear')
  t.ok(difference(shifted('cubic'), there) < difference(shifted('linear'), there))
})
