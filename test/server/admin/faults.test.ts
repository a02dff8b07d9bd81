import t from 'tap'
import { codeOf, picture, tc3, testServer } from '../emulator.js'
import { ask } from './ask.js'

const rule = { then: { error: 'FailedOperation.OcrFailed' } }

t.test('a rule is added, strikes, and is taken back', async (t) => {
  const server = testServer()
  const added = await ask(server, 'POST', '/faults', rule)
  t.equal(added.status, 201)
  t.match(added.body, { id: 'f1', seen: 0, struck: 0 })
  const answer = await server.inject(tc3())
  t.equal(answer.headers['x-sealocr-source'], 'fault:f1')
  t.match((await ask(server, 'GET', '/faults')).body, { faults: [{ id: 'f1', seen: 1, struck: 1 }] })
  t.equal((await ask(server, 'DELETE', '/faults/f1')).status, 204)
  t.equal((await ask(server, 'DELETE', '/faults/f1')).status, 404)
  t.equal(await codeOf(server, tc3()), undefined)
})

t.test('the next call alone can be struck', async (t) => {
  const server = testServer()
  t.match((await ask(server, 'POST', '/faults/next', rule)).body, { times: 1 })
  t.equal(await codeOf(server, tc3()), rule.then.error)
  t.equal(await codeOf(server, tc3()), undefined)
})

t.test('rules belong to the session that is named', async (t) => {
  const server = testServer()
  await ask(server, 'POST', '/faults?session=a', rule)
  await ask(server, 'POST', '/faults', rule, { 'x-sealocr-session': 'b' })
  t.equal(await codeOf(server, tc3()), undefined)
  for (const session of ['a', 'b']) t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': session })), rule.then.error)
  t.equal((await ask(server, 'DELETE', '/faults?session=a')).status, 204)
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'a' })), undefined)
})

t.test('a rule that cannot be is refused with its reason', async (t) => {
  for (const [body, reason] of [
    [{ then: { error: 'NoSuchCode' } }, /no known error code/],
    [{ then: {} }, /must NOT have fewer than 1/],
    [{ then: { delay: 1 }, wen: {} }, /must NOT have additional properties/],
  ] as const) {
    const answer = await ask(testServer(), 'POST', '/faults', body)
    t.equal(answer.status, 400)
    t.match(answer.body.error, reason)
  }
})
