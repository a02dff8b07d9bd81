import t from 'tap'
import { fits, newAjv } from '../../server/json-schema.js'

const schema = { type: 'object', properties: { a: { type: 'integer', minimum: 1 } }, required: ['a'], additionalProperties: false }

t.test('a value fits or it does not', async (t) => {
  t.ok(fits(schema, { a: 1 }))
  for (const value of [{}, { a: 0 }, { a: '1' }, { a: 1, b: 1 }, [], null]) t.notOk(fits(schema, value), JSON.stringify(value))
})

t.test('both libraries say the same, and one of them why', async (t) => {
  const compiled = newAjv().compile(schema)
  for (const value of [{ a: 1 }, {}, { a: 0 }, { a: 1.5 }, { a: 1, b: 1 }]) {
    t.equal(compiled(value), fits(schema, value), JSON.stringify(value))
  }
  compiled({ a: 0 })
  t.match(compiled.errors, [{ message: 'must be >= 1' }])
})
