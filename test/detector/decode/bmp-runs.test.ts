import t from 'tap'
import { unpackRuns } from '../../../detector/decode/bmp-runs.js'

function unpack (width: number, height: number, bits: number, ...runs: number[]): number[] {
  return [...unpackRuns(Uint8Array.from(runs), width, height, bits)]
}

t.test('a count repeats a byte, or its two halves in turn', async (t) => {
  t.same(unpack(5, 1, 8, 3, 7, 2, 9, 0, 0), [7, 7, 7, 9, 9])
  t.same(unpack(5, 1, 4, 5, 0x12, 0, 1), [1, 2, 1, 2, 1])
})

t.test('pixels as they are fill up to an even number of bytes', async (t) => {
  t.same(unpack(5, 1, 8, 0, 3, 1, 2, 3, 99, 2, 8, 0, 0), [1, 2, 3, 8, 8])
  t.same(unpack(6, 1, 4, 0, 5, 0x12, 0x34, 0x50, 99, 1, 0x70, 0, 0), [1, 2, 3, 4, 5, 7])
})

t.test('the end of a line, a jump and the end of the picture leave index 0', async (t) => {
  t.same(unpack(3, 2, 8, 1, 5, 0, 0, 3, 6, 0, 1), [5, 0, 0, 6, 6, 6])
  t.same(unpack(3, 3, 8, 1, 5, 0, 2, 1, 1, 1, 6, 0, 1), [5, 0, 0, 0, 0, 6, 0, 0, 0])
})

t.test('runs beyond the row or the picture are cut off', async (t) => {
  t.same(unpack(2, 1, 8, 9, 4, 0, 0, 9, 9), [4, 4])
  t.same(unpack(2, 1, 8, 0, 2, 0, 200), [0, 0])
})

t.test('runs that end before the picture does are refused', async (t) => {
  t.throws(() => unpack(3, 2, 8, 3, 5, 0, 0, 3, 5), { message: 'BMP of 2 rows ends in row 2' })
})
