import t from 'tap'
import { sameSignature } from '../../../server/signature/same-signature.js'

t.test('only the same text is the same signature', async (t) => {
  t.ok(sameSignature('abc', 'abc'))
  t.notOk(sameSignature('abc', 'abd'))
  t.notOk(sameSignature('abc', 'abcd'))
  t.notOk(sameSignature('abc', ''))
})
