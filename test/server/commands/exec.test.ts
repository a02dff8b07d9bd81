import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { runCommand } from './run-command.js'

/** In replay nothing has to be loaded. */
const quiet = { ...process.env, SEALOCR_LOG_LEVEL: 'silent', SEALOCR_MODE: 'replay' }

t.test('the command finds a ready emulator in its environment, and its exit code is the answer', async (t) => {
  const file = join(t.testdir(), 'seen.json')
  const script = `
    const health = await fetch(process.env.SEALOCR_URL, { method: 'POST' })
    const { SEALOCR_ENDPOINT: endpoint, TENCENTCLOUD_SECRET_ID: id } = process.env
    require('fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify({ endpoint, id, answer: await health.json() }))
    process.exit(7)`
  const { exitCode } = await runCommand(['exec', '--', process.execPath, '-e', `(async () => {${script}})()`], quiet)
  t.equal(exitCode, 7)
  t.match(JSON.parse(readFileSync(file, 'utf8')), { endpoint: /^localhost:\d+$/, id: /^AKIDsealocr/, answer: { Response: { Error: {} } } })
})

t.test('what cannot be run is 127, what a signal ends is 128 and its number', async (t) => {
  t.equal((await runCommand(['exec', '--', '/no/such/program'], quiet)).exitCode, 127)
  t.equal((await runCommand(['exec', '--', process.execPath, '-e', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 9000)'], quiet)).exitCode, 143)
})

t.test('without a command it is wrongly called', async (t) => {
  t.equal((await runCommand(['exec'], quiet)).exitCode, 2)
})
