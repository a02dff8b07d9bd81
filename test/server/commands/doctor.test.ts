import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { runCommand } from './run-command.js'

t.test('it tries every engine and the port, says what is wrong, and what works', async (t) => {
  const taken = createServer().listen(0, 'localhost')
  t.teardown(() => { taken.close() })
  await new Promise((resolve) => { taken.once('listening', resolve) })
  const { port } = taken.address() as AddressInfo
  const { exitCode, lines } = await runCommand(['doctor', '--json'], { SEALOCR_PORT: String(port), SEALOCR_PROT: '1' })
  t.equal(exitCode, 1)
  const results = JSON.parse(lines.join('\n')) as Array<{ name: string, ok: boolean, found: string }>
  t.match(results, [
    { name: 'emulator', ok: true, found: /^\d/ },
    { name: 'machine', ok: true },
    { name: 'settings', ok: false, found: /SEALOCR_PROT is not an option/ },
    { name: `port ${port}`, ok: false, found: /something listens/ },
    { name: 'engine seal', ok: true, found: /ready/ },
    { name: 'engine paddle', ok: true, found: /ready/ },
    { name: 'engine tesseract', ok: true, found: /ready/ },
  ])
})
