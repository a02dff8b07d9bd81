import t from 'tap'
import { nearest } from '../../../server/config/nearest.js'

t.test('the nearest word is the one with the fewest changes', async (t) => {
  t.equal(nearest('prot', ['host', 'port', 'profile']), 'port')
  t.equal(nearest('', ['abc', 'a']), 'a')
  t.equal(nearest('kitten', ['sitting', 'mitten']), 'mitten')
})
