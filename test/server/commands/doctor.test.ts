import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { runCommand } from './run-command.js'

t.test('it tries both engines and the port, and says what is wrong', async (t) => {
  const taken = createServer().listen(0, 'localhost')
  t.teardown(() => { taken.close() })
  await new Promise((resolve) => { taken.once('listening', resolve) })
  const { port } = taken.address() as AddressInfo
  const { exitCode, lines } = await runCommand(['doctor'], { SEALOCR_PORT: String(port), SEALOCR_PROT: '1' })
  t.equal(exitCode, 1)
  const text = lines.join('\n')
  for (const line of [/✓ emulator: \d/, /✗ settings: SEALOCR_PROT is not an option/, /✗ port \d+: something listens/, /✓ engine paddle: ready/, /✓ engine tesseract: ready/]) {
    t.match(text, line)
  }
})

t.test('where all is well it ends with 0, as JSON too', async (t) => {
  const { exitCode, lines } = await runCommand(['doctor', '--json'], { SEALOCR_PORT: '0' })
  t.equal(exitCode, 0)
  t.ok((JSON.parse(lines.join('\n')) as Array<{ ok: boolean }>).every(({ ok }) => ok))
})
