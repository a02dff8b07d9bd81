import t from 'tap'
import { withoutBlobs, type Blob } from '../../../detector/unwrap/blobs.js'
import { planeOf, rowsOf } from '../drawing.js'

const plane = planeOf(
  '##......',
  '##....#.',
  '.......#',
  '..####..',
  '........')

t.test('each blob is shown with its box and area; corners connect', async (t) => {
  const seen: Blob[] = []
  withoutBlobs(plane, 127, blob => { seen.push(blob); return false })
  t.same(seen.sort((p, q) => p.left - q.left), [
    { left: 0, top: 0, width: 2, height: 2, area: 4 },
    { left: 2, top: 3, width: 4, height: 1, area: 4 },
    { left: 6, top: 1, width: 2, height: 2, area: 2 },
  ])
})

t.test('unwanted blobs go, the others stay', async (t) => {
  t.same(rowsOf(withoutBlobs(plane, 127, blob => blob.left === 6)), ['##......', '##......', '........', '..####..', '........'])
  t.equal(withoutBlobs(plane, 127, () => false), plane, 'the same plane where none goes')
  t.same(rowsOf(withoutBlobs(plane, 127, () => true)), Array(5).fill('........'))
})

t.test('a blob\'s blurred edge goes with it, but not the edge of one that stays', async (t) => {
  const blurred = { width: 7, height: 3, data: Uint8Array.of(0, 50, 0, 0, 0, 50, 0, 50, 200, 50, 0, 50, 200, 50, 0, 50, 0, 0, 0, 50, 0) }
  const { data } = withoutBlobs(blurred, 127, blob => blob.left === 1)
  t.same([...data], [0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0, 50, 200, 50, 0, 0, 0, 0, 0, 50, 0])
})

t.test('a plane without ink has no blobs', async (t) => {
  const empty = planeOf('...', '...')
  t.equal(withoutBlobs(empty, 127, () => t.fail('a blob') as never), empty)
})
