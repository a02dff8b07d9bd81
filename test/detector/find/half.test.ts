import t from 'tap'
import { halved } from '../../../detector/find/half.js'
import { planeOf } from '../drawing.js'

t.test('each pixel is the mean of four', async (t) => {
  const half = halved(planeOf('##..#.', '##....', '.#..##', '..#.##'))
  t.match(half, { width: 3, height: 2 })
  t.same([...half.data], [255, 0, 63, 63, 63, 255])
})

t.test('an odd last column and row are left out', async (t) => {
  const half = halved(planeOf('##.', '##.', '...'))
  t.match(half, { width: 1, height: 1 })
  t.same([...half.data], [255])
})
