import { readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { drawRoundSealPage } from '../../accuracy/draw-round-seal-page.js'
import { runCommand } from './run-command.js'

const { png } = await drawRoundSealPage({ title: '某某市公安局', diameter: 200, pageWidth: 260, pageHeight: 260, x: 30, y: 30 })
const title = '某某市公安局'

t.test('a folder gives a line for each picture, and one that is none is told and fails', async (t) => {
  const folder = t.testdir({ 'broken.png': 'no picture' })
  writeFileSync(join(folder, 'seal.png'), png)
  const { exitCode, lines } = await runCommand(['recognize', folder, '--json'])
  t.equal(exitCode, 1)
  const results = lines.map((line) => JSON.parse(line) as { file: string })
  t.match(results.find(({ file }) => file.endsWith('seal.png')), { seals: [{ title, shape: 'round' }] })
  t.match(results.find(({ file }) => file.endsWith('broken.png')), { error: /expected a PNG, JPEG or BMP/ })
})

t.test('a URL is fetched; people get a table, and a folder with what each stage saw', async (t) => {
  const web = createServer((request, response) => {
    if (request.url === '/seal.png') response.end(png)
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  t.teardown(() => web.close())
  await new Promise((resolve) => { web.once('listening', resolve) })
  const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const out = join(t.testdir(), 'out')
  const { exitCode, lines } = await runCommand(['recognize', `${url}/seal.png`, '--debug-dir', out])
  t.equal(exitCode, 0)
  t.match(lines.join('\n'), new RegExp(`seal\\.png.*round.*${title}`))
  t.ok(readdirSync(out).some((name) => name.endsWith('-outlines.png')))
  t.ok(readdirSync(out).some((name) => name.endsWith('-answer.json')))
  t.match((await runCommand(['recognize', `${url}/gone.png`])).lines.join('\n'), /the server answered 404/)
})

t.test('an engine that does not exist is wrong use', async (t) => {
  t.equal((await runCommand(['recognize', 'x.png', '--engine', 'crystal-ball'])).exitCode, 2)
})
