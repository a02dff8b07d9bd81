import t from 'tap'
import { readRules } from '../../../server/faults/read-rules.js'

const rules = [{ then: { error: 'InternalError' } }]

t.test('rules come as JSON or in a file', async (t) => {
  t.same(readRules(undefined), [])
  t.same(readRules(JSON.stringify(rules)), rules)
  t.same(readRules(`@${t.testdir({ 'f.json': JSON.stringify(rules) })}/f.json`), rules)
})

t.test('what is wrong is told with its place', async (t) => {
  t.throws(() => readRules('{'), { name: 'ConfigError', message: /^faults: / })
  t.throws(() => readRules('{}'), { message: /an array of rules is expected/ })
  t.throws(() => readRules('[{"then":{"delay":1}},{}]'), { message: /^faults: rule 1: the rule must have/ })
  t.throws(() => readRules('@/nowhere.json'), { message: /nowhere.json: / })
})
