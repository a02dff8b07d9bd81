import t from 'tap'
import { inkPieces } from '../../../detector/find/pieces.js'
import { emptyPlane, paint, planeOf } from '../drawing.js'

const boxes = (...args: Parameters<typeof inkPieces>) => inkPieces(...args).map(({ x, y, width, height }) => [x, y, width, height])

t.test('ink hangs together with its eight neighbours', async (t) => {
  const plane = planeOf('#...#', '.#..#', '#....')
  t.same(boxes(plane, 1), [[0, 0, 2, 3], [4, 0, 1, 2]])
})

t.test('arms that meet further down are one piece', async (t) => {
  t.same(boxes(planeOf('#.#.#', '#.#.#', '#####'), 1), [[0, 0, 5, 3]])
})

t.test('gaps within reach are bridged, across, down and both ways', async (t) => {
  t.same(boxes(planeOf('#..#'), 3).length, 1)
  t.same(boxes(planeOf('#..#'), 2).length, 2)
  t.same(boxes(planeOf('#', '.', '.', '#'), 3).length, 1)
  t.same(boxes(planeOf('#...', '....', '....', '...#'), 3).length, 1)
  t.same(boxes(planeOf('#...', '....', '....', '...#'), 2).length, 2)
})

t.test('what stands inside a frame is a piece of its own', async (t) => {
  const plane = paint(paint(paint(emptyPlane(60, 60), 2, 2, 56, 56), 4, 4, 52, 52, 0), 25, 25, 10, 10)
  t.same(boxes(plane, 4).sort((p, q) => q[2] - p[2]), [[2, 2, 56, 56], [25, 25, 10, 10]])
})

t.test('runs come from top to bottom and hold the ink', async (t) => {
  const [piece] = inkPieces(planeOf('.##.', '#..#'), 1)
  t.same(piece.runs, [{ y: 0, from: 1, to: 2 }, { y: 1, from: 0, to: 0 }, { y: 1, from: 3, to: 3 }])
})

t.test('empty paper has none', async (t) => {
  t.same(inkPieces(emptyPlane(9, 9), 2), [])
})
