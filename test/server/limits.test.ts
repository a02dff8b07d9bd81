import t from 'tap'
import * as limits from '../../server/limits.js'

t.test('the HTTP layer takes more than the contract does, so that API errors can be given', async (t) => {
  t.ok(limits.maxKeptBytes > limits.maxBodyBytes)
  t.ok(limits.maxDrainedBytes > limits.maxKeptBytes)
  t.ok(limits.maxHeaderBytes > limits.maxQueryBytes)
})
