/** Sends spoiled requests to a listening server and looks at every answer: is there an envelope in it? */
import { connect } from 'node:net'
import { Random } from '../accuracy/random.js'
import { createServer } from '../../server/index.js'
import { fakeDetector, type EnvelopeResponse } from '../server/emulator.js'
import { mutatedRequest } from './mutate.js'

export interface FuzzReport {
  requests: number
  /** Answers without an envelope, and requests without an answer: what was sent, and what is wrong. */
  failures: string[]
  /** How often each code came. */
  codes: Record<string, number>
}

const concurrency = 24

export async function fuzz (requests: number, seed: number): Promise<FuzzReport> {
  const server = createServer({ config: { port: 0, host: '127.0.0.1', urlFetch: 'off', logLevel: 'silent' }, detector: fakeDetector() })
  const port = Number(new URL(await server.listen()).port)
  const random = new Random(seed)
  const report: FuzzReport = { requests, failures: [], codes: {} }
  let sent = 0
  const sender = async () => {
    while (sent++ < requests) {
      const request = mutatedRequest(random)
      const wrong = problemIn(await exchange(port, request), request, report.codes)
      if (wrong) report.failures.push(`${wrong}: ${JSON.stringify(request.toString('latin1').slice(0, 400))}`)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, sender))
  await server.close()
  return report
}

/** Sends and says that nothing more will come: what is incomplete must be answered too. */
function exchange (port: number, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const received: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => { socket.end(request) })
    socket.setTimeout(10_000, () => { socket.destroy() })
    socket.on('data', (data) => { received.push(data) })
    socket.on('error', () => {})
    socket.on('close', () => { resolve(Buffer.concat(received).toString()) })
  })
}

const accepted = /^HTTP\/1\.1 (200 OK|404 Not Found)\r\n/

/** Looks at the first answer; what follows belongs to the spoiled rest of the bytes. */
function problemIn (received: string, request: Buffer, codes: FuzzReport['codes']): string | undefined {
  const answer = received.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
  const [head, rest] = answer.split(/\r\n\r\n([^]*)/)
  if (answer === '') return request.toString().trim() === '' ? undefined : 'no answer'
  if (!accepted.test(answer)) return `status ${head.split('\r\n')[0]}`
  if (!/\r\ncontent-type: application\/json(\r\n|$)/i.test(head)) return 'content type'
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
  if (/^\s*HEAD /.test(request.toString())) return undefined
  try {
    const { Response } = JSON.parse(Buffer.from(rest).subarray(0, length).toString()) as { Response: EnvelopeResponse }
    const code = Response.Error?.Code ?? 'success'
    codes[code] = (codes[code] ?? 0) + 1
    if (code === 'InternalError') return 'InternalError'
    return /^[0-9a-f-]{36}$/.test(Response.RequestId) ? undefined : 'no RequestId'
  } catch {
    return `no envelope but ${rest.slice(0, 200)}`
  }
}
