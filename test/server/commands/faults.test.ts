import t from 'tap'
import { codeOf, picture, tc3, testServer } from '../emulator.js'
import { runCommand } from './run-command.js'

const server = testServer({ config: { port: 0 } })
const url = await server.listen()
t.teardown(() => server.close())

t.test('a fault is added, listed and taken back', async (t) => {
  t.same((await runCommand(['faults', 'add', 'FailedOperation.OcrFailed', '--url', url])).lines, ['f1  {"error":"FailedOperation.OcrFailed"}  struck 0, seen 0'])
  t.equal(await codeOf(server, tc3()), 'FailedOperation.OcrFailed')
  t.match((await runCommand(['faults', '--url', url])).lines, [/struck 1, seen 1/])
  t.match(JSON.parse((await runCommand(['faults', 'ls', '--json', '--url', url])).lines[0]), [{ id: 'f1', struck: 1 }])
  t.equal((await runCommand(['faults', 'rm', 'f1', '--url', url])).exitCode, 0)
  t.match(await runCommand(['faults', 'rm', 'f1', '--url', url]), { exitCode: 1, errors: [/no fault 'f1'/] })
})

t.test('for once, for one session, as a whole rule', async (t) => {
  await runCommand(['faults', 'add', '--once', '{"when":{"action":"SealOCR"},"then":{"error":"InternalError"}}', '--session', 'mine', '--url', url])
  const mine = tc3(picture, { 'x-sealocr-session': 'mine' })
  t.same([await codeOf(server, tc3()), await codeOf(server, mine), await codeOf(server, mine)], [undefined, 'InternalError', undefined])
  await runCommand(['faults', 'add', 'InternalError', '--url', url])
  await runCommand(['faults', 'rm', '--url', url])
  t.equal(await codeOf(server, tc3()), undefined)
})

t.test('what says nothing ends with 2', async (t) => {
  for (const fault of ['NoSuchCode', '{']) t.match(await runCommand(['faults', 'add', fault, '--url', url]), { exitCode: 2 }, fault)
  t.match(await runCommand(['faults', 'add', '{}', '--url', url]), { exitCode: 1, errors: [/required property 'then'/] })
})
