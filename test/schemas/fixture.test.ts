import { Ajv } from 'ajv'
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { fixtureSchema } from '../../schemas/fixture.js'

const fits = new Ajv({ allowUnionTypes: true }).compile(fixtureSchema)

t.test('what ships is a fixture, small enough to be reviewed', async (t) => {
  const files = readdirSync('fixtures/SealOCR')
  t.ok(files.length > 0)
  for (const file of files) {
    const text = readFileSync(`fixtures/SealOCR/${file}`, 'utf8')
    t.ok(fits(JSON.parse(text)), `${file}: ${JSON.stringify(fits.errors)}`)
    t.ok(text.length < 2048)
  }
})

t.test('a fixture gives exactly one kind of answer', async (t) => {
  const head = { version: 1, action: 'SealOCR', match: {} }
  const error = { Code: 'InternalError', Message: 'm' }
  t.notOk(fits(head))
  t.ok(fits({ ...head, error }))
  t.ok(fits({ ...head, responses: [{ error }] }))
  t.notOk(fits({ ...head, error, responses: [{ error }] }))
})

t.test('no field for a header, a SecretId or a RequestId', async (t) => {
  const whole = { version: 1, action: 'SealOCR', match: {}, error: { Code: 'c', Message: 'm' } }
  for (const field of ['headers', 'SecretId', 'RequestId']) t.notOk(fits({ ...whole, [field]: 'x' }), field)
  t.notOk(fits({ ...whole, error: { ...whole.error, RequestId: 'x' } }))
})
