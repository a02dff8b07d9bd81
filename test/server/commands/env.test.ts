import t from 'tap'
import { runCommand } from './run-command.js'

t.test('a shell can take over what it prints', async (t) => {
  const { lines, exitCode } = await runCommand(['env'], { SEALOCR_PORT: '5000' })
  t.equal(exitCode, 0)
  t.ok(lines.includes('export SEALOCR_URL=http://localhost:5000'))
  t.ok(lines.includes('export TENCENTCLOUD_SECRET_ID=AKIDsealocrEmulator00000000000EXAMPLE'))
})

t.test('as JSON, for another address, with the first of the configured credentials', async (t) => {
  const { lines } = await runCommand(['env', '--json', '--url', 'http://sealocr:4866'], { SEALOCR_CREDENTIALS: 'AKIDa:b,AKIDc:d' })
  t.match(JSON.parse(lines.join('\n')), { SEALOCR_ENDPOINT: 'sealocr:4866', TENCENTCLOUD_SECRET_ID: 'AKIDa', TENCENTCLOUD_SECRET_KEY: 'b' })
})
