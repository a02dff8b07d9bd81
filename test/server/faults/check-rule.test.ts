import t from 'tap'
import { checkRule } from '../../../server/faults/check-rule.js'

const refused: Array<[unknown, RegExp]> = [
  [{}, /the rule must have required property 'then'/],
  [{ then: { error: 'InternalError' }, tines: 1 }, /additional properties 'tines'/],
  [{ then: { error: 'InternalEror' } }, /'InternalEror' is no known error code; the nearest is InternalError/],
  [{ then: { error: 'InternalError', connection: 'reset' } }, /then has error and connection; one request can meet only one/],
  [{ then: { delay: 'slow' } }, /'slow' is no delay: 200, 100-300 or/],
  [{ then: { connection: 'cut' } }, /then.connection must be equal to one of/],
  [{ then: { delay: 1 }, when: { image: { urlPattern: '(' } } }, /urlPattern: '\(' is no regular expression/],
]

for (const [rule, message] of refused) {
  t.test(`refused with its reason: ${JSON.stringify(rule)}`, async (t) => {
    t.throws(() => checkRule(rule), { name: 'FaultError', message })
  })
}

t.test('a rule that can be is given back', async (t) => {
  const rule = { when: { params: { EnablePdf: true }, probability: 0.5 }, times: 2, then: { delay: '100-300', error: 'RequestLimitExceeded' } }
  t.equal(checkRule(rule), rule)
  t.ok(checkRule({ then: { error: { Code: 'Any.Code', Message: 'with its message' } } }))
})
