import t from 'tap'
import { fakeDetector, testServer } from '../emulator.js'
import { runCommand } from './run-command.js'

t.test('it runs, and is ready when everything is there', async (t) => {
  let release = () => {}
  const detector = { ...fakeDetector(), ready: () => new Promise<void>((resolve) => { release = resolve }) }
  const server = testServer({ config: { port: 0 }, detector })
  const url = await server.listen()
  t.teardown(() => server.close())
  t.match(await runCommand(['health', '--url', url]), { exitCode: 0, lines: [/runs, version \d/] })
  t.match(await runCommand(['health', '--url', url, '--wait', '--timeout', '150ms']), { exitCode: 1, errors: [/is not ready: starting/] })
  const waiting = runCommand(['health', '--url', url, '--wait', '--json'])
  release()
  t.match(await waiting, { exitCode: 0, lines: ['{"ready":true}'] })
})

t.test('none runs', async (t) => {
  t.match(await runCommand(['health', '--url', 'http://localhost:2']), { exitCode: 1, errors: [/No emulator answers/] })
  t.match(await runCommand(['health', '--url', 'http://localhost:2', '--wait', '--timeout', '10']), { exitCode: 2 })
})
