import t from 'tap'
import { sealShapes } from '../../detector/seal.js'

t.test('shapes stand in the order in which the API numbers them', async (t) => {
  t.same(sealShapes, ['round', 'oval', 'rectangle', 'diamond', 'triangle'])
})
