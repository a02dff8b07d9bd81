import t from 'tap'
import { localPaper } from '../../../detector/ink/local-paper.js'

const side = 64

/** A picture whose colour a rule tells, brought onto its paper: the values of one channel. */
function brought (colourAt: (x: number, y: number) => [number, number, number], channel = 0): number[] {
  const rgb = Uint8Array.from({ length: side * side * 3 }, (_, i) => colourAt(Math.floor(i / 3) % side, Math.floor(i / 3 / side))[i % 3])
  const gainsOfRow = localPaper(rgb, side, side)
  const values: number[] = []
  for (let y = 0; y < side; y++) {
    const gains = gainsOfRow(y)
    for (let x = 0; x < side; x++) values.push(rgb[(y * side + x) * 3 + channel] * gains[3 * x + channel])
  }
  return values
}

t.test('tinted paper becomes white in each channel', async (t) => {
  for (const channel of [0, 1, 2]) {
    t.ok(brought(() => [240, 220, 180], channel).every(value => Math.abs(value - 255) < 1))
  }
})

t.test('shade that grows over the seal is evened out, while strokes stay dark', async (t) => {
  const stroke = (x: number) => x % 8 < 2
  const values = brought((x, y) => {
    const paper = 240 - 1.5 * y
    return stroke(x) ? [paper / 2, paper / 2, paper / 2] : [paper, paper, paper]
  })
  const paper = values.filter((_, i) => !stroke(i % side))
  const ink = values.filter((_, i) => stroke(i % side))
  t.ok(Math.min(...paper) > 232, `${Math.min(...paper)}`)
  t.ok(Math.max(...ink) < 150, `${Math.max(...ink)}`)
})

t.test('a part full of ink takes the paper beside it', async (t) => {
  const values = brought((x, y) => x < 16 && y < 16 ? [90, 20, 20] : [250, 250, 250])
  t.ok(values[4 * side + 4] < 110)
})

t.test('black is not taken for paper', async (t) => {
  t.ok(brought(() => [10, 10, 10]).every(value => value < 50))
})
