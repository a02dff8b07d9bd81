import t from 'tap'
import { picture, send, tc3, testServer } from '../emulator.js'
import { runCommand } from './run-command.js'

const server = testServer({ config: { port: 0, mode: 'replay' } })
const url = await server.listen()
t.teardown(() => server.close())
const { RequestId } = await send(server, tc3(picture, { 'x-sealocr-session': 'mine' }))
await send(server, tc3({}))

t.test('calls are shown a line each, or as JSON', async (t) => {
  const { lines } = await runCommand(['requests', '--url', url])
  t.match(lines, [/^2026-11-22T08:00:00.000Z {2}[0-9a-f-]{36} {2}mine {2}SealOCR {2}\S+ {2}EmulatorError.FixtureNotFound {2}[\d.]+ ms$/, /InvalidParameterValueLimit/])
  t.match((await runCommand(['requests', '--url', url, '--json', '--limit', '1'])).lines.map((line) => JSON.parse(line) as object), [{ seq: 2 }])
})

t.test('misses come with what differed', async (t) => {
  const { lines } = await runCommand(['requests', '--url', url, '--unmatched', '--session', 'mine'])
  t.equal(lines.length, 2)
  t.match(lines[1], /^ {4}\S.*fixture/i)
})

t.test('one call is shown whole; one that is not there is told', async (t) => {
  t.match(JSON.parse((await runCommand(['requests', RequestId, '--url', url])).lines[0]), { id: RequestId, auth: { verdict: 'right' } })
  t.match(await runCommand(['requests', 'nobody', '--url', url]), { exitCode: 1, errors: [/has no request 'nobody'/] })
})

t.test('it follows until the emulator closes', async (t) => {
  const other = testServer({ config: { port: 0 } })
  const address = await other.listen()
  const following = runCommand(['requests', '--follow', '--source', 'emulate', '--json', '--url', address])
  // Calls are made until one has been seen: when the stream is open is not told.
  const calls = setInterval(() => { Promise.all([send(other, tc3()), send(other, tc3({}))]).catch(t.fail) }, 20)
  await new Promise((resolve) => { setTimeout(resolve, 600) })
  clearInterval(calls)
  await other.close()
  const { exitCode, lines } = await following
  t.equal(exitCode, 0)
  t.ok(lines.length > 1)
  t.ok(lines.every((line) => (JSON.parse(line) as { source: string }).source === 'emulate'))
})

t.test('the calls of a session are forgotten', async (t) => {
  t.same((await runCommand(['requests', '--clear', '--session', 'mine', '--url', url])).lines, ['1 forgotten'])
})
