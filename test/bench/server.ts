/**
 * `npm run bench:server`: what the server costs before the detector. Server time of refused requests, and how long bodies of
 * 10 MB keep the event loop from others. The clients are a process of their own: their work must not count. On a busy machine the
 * processor time between two turns of the loop says more than the delay, which other processes lengthen.
 */
import { fork } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { createServer } from '../../server/index.js'
import { fakeDetector, picture, tc3 } from '../server/emulator.js'

const smallRequests = 3000
const bigRequests = 30

async function serve (): Promise<void> {
  const server = createServer({ config: { port: 0, host: '127.0.0.1', logLevel: 'silent' }, detector: fakeDetector() })
  const address = await server.listen()
  const timesMs = measureServerTimes()
  for (const kind of ['refused for its signature', 'refused for its parameters', 'answered by a detector that takes no time']) {
    timesMs.length = 0
    await client(address, kind)
    console.log(`${kind}: server time ${quantile(timesMs, 0.5)} ms at the median, ${quantile(timesMs, 0.99)} ms at the 99th percentile`)
  }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const turns = measureTurns()
  delay.enable()
  await client(address, 'big')
  delay.disable()
  const turnsMs = turns()
  console.log(`${bigRequests} bodies of 10 MB, two at a time: event loop delayed ${(delay.percentile(99) / 1e6).toFixed(1)} ms at the 99th percentile, ${(delay.max / 1e6).toFixed(1)} ms at most; processor time between two turns ${quantile(turnsMs, 0.99)} ms at the 99th percentile, ${Math.max(...turnsMs).toFixed(1)} ms at most`)
  await server.close()
}

/** From the parsed head of a request to the last byte of its answer. */
function measureServerTimes (): number[] {
  const timesMs: number[] = []
  const started = new WeakMap<IncomingMessage, number>()
  subscribe('http.server.request.start', (message) => { started.set((message as { request: IncomingMessage }).request, performance.now()) })
  subscribe('http.server.response.finish', (message) => { timesMs.push(performance.now() - (started.get((message as { request: IncomingMessage }).request) ?? NaN)) })
  return timesMs
}

/** Processor time of all threads from one turn of the event loop to the next, ms, until it is asked for. */
function measureTurns (): () => number[] {
  const turnsMs: number[] = []
  let last = process.cpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(last)
    last = process.cpuUsage()
    turnsMs.push((user + system) / 1000)
  }, 1)
  return () => {
    clearInterval(timer)
    return turnsMs
  }
}

async function client (address: string, kind: string): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [address, kind])
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the client failed at ${kind}`)
}

async function send (address: string, kind: string): Promise<void> {
  const wrong = { secretId: 'AKIDsealocrEmulator00000000000EXAMPLE', secretKey: 'wrong' }
  const big = { ImageBase64: Buffer.alloc(7_800_000, 'seal').toString('base64') }
  const body = kind === 'big' ? big : kind.includes('parameters') ? { ...picture, Other: 1 } : picture
  const { headers, payload } = tc3(body, { host: new URL(address).host }, kind.includes('signature') ? wrong : undefined)
  const requests = kind === 'big' ? bigRequests : smallRequests
  let sent = 0
  const sender = async () => {
    while (sent++ < requests) await (await fetch(address, { method: 'POST', headers: headers as Record<string, string>, body: payload as string })).arrayBuffer()
  }
  await Promise.all(kind === 'big' ? [sender(), sender()] : [sender()])
}

function quantile (values: number[], share: number): string {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)].toFixed(2)
}

const [address, kind] = process.argv.slice(2)
if (address) await send(address, kind)
else await serve()
