import { Ajv } from 'ajv'
import t from 'tap'
import { connectionFaults, faultRule } from '../../schemas/fault.js'

const fits = new Ajv().compile(faultRule)

t.test('a rule needs an effect, and each effect alone is enough', async (t) => {
  t.notOk(fits({}))
  t.notOk(fits({ then: {} }))
  const effects = [{ error: 'InternalError' }, { error: { Code: 'A', Message: 'b' } }, { http: { status: 503 } }, { delay: 0 }, { delay: '1-2' }]
  for (const then of [...effects, ...connectionFaults.map((connection) => ({ connection }))]) t.ok(fits({ then }), JSON.stringify(then))
})

t.test('what it does not know it does not take', async (t) => {
  const then = { delay: 1 }
  for (const rule of [{ then, time: 1 }, { then, when: { parameters: {} } }, { then: { ...then, code: 'A' } }, { then, times: 0 }, { then, when: { probability: 0 } }]) {
    t.notOk(fits(rule), JSON.stringify(rule))
  }
})
