/**
 * `npm run bench:replay`: mode replay, as it ships, beside Prism and Mockoon, started and loaded in the same run, one after the other. Both
 * are installed from npm into a temporary folder. They serve a canned answer to every POST; the emulator parses the request,
 * verifies its signature, and looks up a fixture. Bare `node:http` with a canned answer is what the machine has to give. Compare rows:
 * what the machine does besides is in all of them. On a busy machine the processor time of a request says more than how many there were.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { readFixtures } from '../../server/fixtures/read-fixtures.js'
import { sha256 } from '../../server/signature/tc3.js'
import { tc3 } from '../server/emulator.js'
import { content } from '../server/fixtures/fixtures.js'

const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const starts = 5
const picture = Buffer.alloc(300_000 / 4 * 3, 'seal')
const url = 'https://cdn.example/seals/1.png'
const bodies = { 'URL key': { ImageUrl: url }, '300 KB picture': { ImageBase64: picture.toString('base64') } }

interface Peer { name: string, command: string, args: string[], port: number }
interface Load { perSecond: number, p99Ms: number, cpuUs: number }
interface Row { name: string, readyMs: number, rssMiB: number, loads: Record<string, Load> }

const folder = mkdtempSync(join(tmpdir(), 'bench-replay-'))
try {
  const rows: Row[] = []
  for (const peer of peers()) rows.push(await measure(peer))
  print(rows)
  loadTenThousand()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function peers (): Peer[] {
  mkdirSync(join(folder, 'fixtures/SealOCR'), { recursive: true })
  writeFileSync(join(folder, 'fixtures/SealOCR/url.json'), JSON.stringify(content({ image: { url } })))
  writeFileSync(join(folder, 'fixtures/SealOCR/picture.json'), JSON.stringify(content({ image: { sha256: sha256(picture) } })))
  const cli = fileURLToPath(new URL('../../../dist/server/cli.js', import.meta.url))
  const args = ['start', '--mode', 'replay', '--port', '4871', '--host', '127.0.0.1', '--log-level', 'error', '--fixtures', join(folder, 'fixtures')]
  const own: Peer = { name: 'sealocr replay', command: process.execPath, args: [cli, ...args], port: 4871 }
  if (process.argv.includes('--alone')) return [own]
  console.error('installing Prism and Mockoon into a temporary folder …')
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '@stoplight/prism-cli@5', '@mockoon/cli@9'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const answer = { Response: { ...content().response, RequestId: 'r' } }
  const body = { 'application/json': { example: answer } }
  const openApi = { openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: { '/': { post: { requestBody: { content: { 'application/json': {} } }, responses: { 200: { description: 'x', content: body } } } } } }
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openApi))
  const bare = `require('node:http').createServer((request, response) => request.resume().on('end', () => {
    response.setHeader('Content-Type', 'application/json').end(${JSON.stringify(JSON.stringify(answer))})
  })).listen(4874, '127.0.0.1')`
  const bin = (name: string) => join(folder, 'node_modules/.bin', name)
  return [
    own,
    { name: 'Prism', command: bin('prism'), args: ['mock', '-p', '4872', '-h', '127.0.0.1', join(folder, 'openapi.json')], port: 4872 },
    { name: 'Mockoon', command: bin('mockoon-cli'), args: ['start', '--data', join(folder, 'openapi.json'), '--port', '4873', '--hostname', '127.0.0.1', '--disable-log-to-file'], port: 4873 },
    { name: 'bare node:http', command: process.execPath, args: ['-e', bare], port: 4874 },
  ]
}

async function measure (peer: Peer): Promise<Row> {
  const times: number[] = []
  for (let start = 0; start < starts; start++) {
    const { child, readyMs } = await started(peer)
    times.push(readyMs)
    await stopped(child)
  }
  const { child } = await started(peer)
  await pause(2000)
  const rssMiB = rssOf(child.pid as number)
  const loads: Row['loads'] = {}
  for (const [kind, body] of Object.entries(bodies)) loads[kind] = await load(peer, child.pid as number, body)
  await stopped(child)
  return { name: peer.name, readyMs: median(times), rssMiB, loads }
}

/** Ready is the first answer over HTTP, asked for every 5 ms. */
async function started ({ command, args, port }: Peer): Promise<{ child: ChildProcess, readyMs: number }> {
  const start = performance.now()
  const child = spawn(command, args, { stdio: 'ignore', cwd: folder })
  while (!await answers(port)) {
    if (performance.now() - start > 60_000) throw new Error(`${command} does not answer`)
    await pause(5)
  }
  return { child, readyMs: performance.now() - start }
}

async function answers (port: number): Promise<boolean> {
  const open = await new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true) })
    socket.on('error', () => { resolve(false) })
  })
  if (!open) return false
  return await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then(() => true, () => false)
}

async function stopped (child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => { child.once('exit', resolve) })
  child.kill('SIGKILL')
  await gone
}

/** Of the process itself, which for all three is the server. */
function rssOf (pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** User and system time of a process so far, in ms: all its threads. */
function cpuMs (pid: number): number {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user, system] = fields.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

async function load ({ port, name }: Peer, pid: number, body: object): Promise<Load> {
  const { headers, payload } = tc3(body, { host: `127.0.0.1:${port}` })
  const target = { url: `http://127.0.0.1:${port}/`, method: 'POST' as const, headers: headers as Record<string, string>, body: payload as string, connections: 10 }
  // Until what runs hot is compiled.
  await autocannon({ ...target, duration: 6 })
  const before = cpuMs(pid)
  const { requests, latency, non2xx, errors } = await autocannon({ ...target, duration: seconds })
  if (non2xx > 0 || errors > 0) throw new Error(`${name}: ${non2xx} answers were no 2xx, ${errors} requests failed`)
  return { perSecond: Math.round(requests.average), p99Ms: latency.p99, cpuUs: Math.round((cpuMs(pid) - before) * 1000 / requests.total) }
}

function print (rows: Row[]): void {
  const [own] = rows
  const kinds = Object.keys(bodies)
  console.log(`| server | start to ready, ms | idle, MiB | ${kinds.map((kind) => `${kind}, req/s (p99 ms; processor us)`).join(' | ')} |`)
  console.log(`|---|---|---|${kinds.map(() => '---').join('|')}|`)
  for (const { name, readyMs, rssMiB, loads } of rows) {
    const ratio = (own: number, other: number) => rows[0].name === name ? '' : ` (×${(other / own).toFixed(2)})`
    const cells = kinds.map((kind) => `${loads[kind].perSecond}${ratio(own.loads[kind].perSecond, loads[kind].perSecond)} (${loads[kind].p99Ms}; ${loads[kind].cpuUs})`)
    console.log(`| ${name} | ${Math.round(readyMs)}${ratio(own.readyMs, readyMs)} | ${Math.round(rssMiB)}${ratio(own.rssMiB, rssMiB)} | ${cells.join(' | ')} |`)
  }
}

function loadTenThousand (): void {
  const many = join(folder, 'many')
  mkdirSync(join(many, 'SealOCR'), { recursive: true })
  for (let n = 0; n < 10_000; n++) writeFileSync(join(many, 'SealOCR', `${n}.json`), JSON.stringify(content({ image: { url: `https://h/${n}` } })))
  const start = performance.now()
  const { fixtures } = readFixtures([many])
  console.log(`\n${fixtures.length} fixtures read in ${Math.round(performance.now() - start)} ms`)
}

function median (values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
