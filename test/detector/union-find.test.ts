import t from 'tap'
import { rootOf } from '../../detector/union-find.js'

t.test('the root of a label, however far it is', async (t) => {
  const parents = [0, 0, 1, 2, 4]
  t.same([0, 1, 2, 3, 4].map(label => rootOf(parents, label)), [0, 0, 0, 0, 4])
  t.equal(rootOf(Int32Array.of(0, 0, 1), 2), 0)
})

t.test('the way is halved each time', async (t) => {
  const parents = [0, 0, 1, 2]
  rootOf(parents, 3)
  t.same(parents, [0, 0, 1, 1])
})
