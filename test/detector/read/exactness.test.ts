import t from 'tap'
import { exactness } from '../../../detector/read/exactness.js'

t.test('a fitted engine\'s confidence becomes a share of right titles, the surer the higher', async (t) => {
  const shares = [0.3, 0.7, 0.9, 0.95, 0.99, 1].map(confidence => exactness('paddle', confidence))
  t.same(shares, [...shares].sort((p, q) => p - q))
  t.ok(shares[2] > 0.25 && shares[2] < 0.45, `at 0.9: ${shares[2]}`)
  t.ok(shares[5] < 1, 'none is certain')
})

t.test('what was not read has no share, and an engine without a fit speaks for itself', async (t) => {
  t.equal(exactness('paddle', 0), 0)
  t.equal(exactness('another', 0.7), 0.7)
})
