/**
 * `npm run bench:journal`: does the journal hold its limits? 100,000 calls, most with a picture, some refused, against a journal
 * that is full after the first thousand; the memory of the process after every ten thousand.
 */
import { createServer } from '../../server/index.js'
import { seal, tc3, v1 } from '../server/emulator.js'

const calls = 100_000
const every = 10_000
/** The part in which the journal fills and the engine compiles; growth is measured after it. */
const settled = 30_000

// Unlike the detector of the tests it remembers nothing.
const detector = { detect: async () => [seal], ready: async () => {}, close: async () => {} }
const server = createServer({ config: { logLevel: 'silent', auth: 'lenient' }, detector })
const body = { ImageBase64: Buffer.alloc(20_000, 'seal').toString('base64') }
const wrong = { secretId: 'AKIDsealocrEmulator00000000000EXAMPLE', secretKey: 'wrong' }
const requests = [tc3(body), tc3(body, {}, wrong), tc3({ ...body, Other: 'x'.repeat(5000) }), v1('POST', body)]

const start = performance.now()
const rss: Record<number, number> = {}
for (let call = 1; call <= calls; call++) {
  await server.inject({ ...requests[call % requests.length] })
  if (call % every !== 0) continue
  rss[call] = process.memoryUsage.rss() / 2 ** 20
  const journal = (await server.inject('/_sealocr/metrics')).payload.match(/^sealocr_journal_\w+ \d+$/gm)?.join(', ')
  console.log(`${String(call).padStart(6)} calls: ${rss[call].toFixed(0)} MiB resident; ${journal}`)
}
const growth = rss[calls] - rss[settled]
console.log(`${(growth / rss[settled] * 100).toFixed(1)} % growth from ${settled} to ${calls} calls, ${Math.round(calls / (performance.now() - start) * 1000)} calls/s`)
await server.close()
if (growth > 0.15 * rss[settled]) {
  console.log('the journal grows: more than 15 %')
  process.exitCode = 1
}
