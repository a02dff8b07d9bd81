import t from 'tap'
import { text } from '../../../server/errors/error-row.js'

t.test('the Chinese text has the grade of the English one unless it has its own', async (t) => {
  t.same(text('observed', 'a', 'b').evidence, { en: 'observed', zh: 'observed' })
  t.same(text('observed', 'a', 'b', 'assumed').evidence, { en: 'observed', zh: 'assumed' })
})
