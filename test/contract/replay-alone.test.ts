/** What mode replay promises: only fixtures answer, nothing is connected to, nothing heavy is loaded. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { sha256 } from '../../server/signature/tc3.js'
import type { EnvelopeResponse } from '../server/emulator.js'
import { content } from '../server/fixtures/fixtures.js'

interface Told { answers: EnvelopeResponse[], connections: unknown[], loaded: string[] }

async function replay (folder: string): Promise<Told> {
  // The test runner's own flags make the child understand TypeScript.
  const child = fork(fileURLToPath(new URL(`replay-child${extname(import.meta.url)}`, import.meta.url)), [folder], { execArgv: process.execArgv })
  const [told] = await once(child, 'message') as [Told]
  return told
}

t.test('replay answers from fixtures, opens no connection, and loads no library for pictures or networks', async (t) => {
  const folder = t.testdir({ SealOCR: { 'a.json': JSON.stringify(content({ image: { sha256: sha256('a picture') } })) } })
  const { answers: [byUrl, byBytes, missing], connections, loaded } = await replay(folder)
  t.match(byUrl, { SealBody: '上海市宝山区市场监督管理局', Location: { X: 143, Y: 78, Width: 98, Height: 98 } })
  t.match(byBytes, { SealShape: '0' })
  t.match(missing.Error, { Code: 'EmulatorError.FixtureNotFound', Message: /image\.url https:\/\/unknown\.example\/a\.png.*The closest is/ })
  t.same(connections, [])
  t.ok(loaded.some((path) => path.includes('/fastify/')), 'the list is a list of what is loaded')
  for (const name of ['ajv', 'opencv-wasm', 'tesseract.js', 'onnxruntime-node', 'piscina', 'sharp', 'pdfium', 'undici', 'chokidar', 'x509', 'swagger']) {
    t.same(loaded.filter((path) => path.includes(`/${name}`)), [], name)
  }
})

t.test('pixels are decoded only where a fixture has a key of them, or a look that a miss is compared with', async (t) => {
  const meta = { image: { look: `d1:${'a'.repeat(64)}` } }
  const folder = t.testdir({ SealOCR: { 'a.json': JSON.stringify({ ...content({ image: { pixels: `p1:${'a'.repeat(64)}` } }), meta }) } })
  const { loaded } = await replay(folder)
  t.ok(loaded.some((path) => path.includes('/sharp/')))
  for (const name of ['opencv-wasm', 'tesseract.js', 'onnxruntime-node', 'piscina']) t.same(loaded.filter((path) => path.includes(`/${name}`)), [], name)
})
