import { Ajv } from 'ajv'
import t from 'tap'
import { testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('each schema is there and compiles', async (t) => {
  const server = testServer()
  const missing = await ask(server, 'GET', '/schema/nothing')
  t.equal(missing.status, 404)
  const names = String(missing.body.error).split(': ')[1].split(', ')
  t.ok(names.includes('seal-ocr-response') && names.includes('fault'))
  for (const name of names) t.ok(new Ajv().compile((await ask(server, 'GET', `/schema/${name}`)).body), name)
})
