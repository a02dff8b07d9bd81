/**
 * Memory of a started server with one worker: a process of its own, as users run it, so that neither the bench's pictures nor other
 * engines count. Resident memory is what the kernel says, of the server alone: it has no child processes.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Load { name: string, picture: Buffer, times: number }

/** @returns a line for the start and for each load: resident now and at most, MB */
export async function serverMemory (loads: Load[], environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  if (process.platform !== 'linux') return ['only Linux says what it holds']
  const cli = fileURLToPath(new URL('../../server/cli.js', import.meta.url))
  const env = { ...process.env, SEALOCR_PORT: '0', SEALOCR_OCR_WORKERS: '1', SEALOCR_OCR_TIMEOUT: '60000', SEALOCR_AUTH: 'off', SEALOCR_MODE: 'emulate', ...environment }
  const server = spawn(process.execPath, [cli, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await untilReady(server.stdout)
    const lines = [`ready ${resident(server.pid!)}`]
    for (const { name, picture, times } of loads) {
      for (let i = 0; i < times; i++) await ask(url, picture)
      lines.push(`${times} × ${name} ${resident(server.pid!)}`)
    }
    return lines
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}

/** The address it says, once it has said that it is ready. */
async function untilReady (output: NodeJS.ReadableStream): Promise<string> {
  let url = ''
  for await (const line of createInterface(output)) {
    url ||= /http:\/\/localhost:\d+/.exec(line)?.[0] ?? ''
    if (line === 'Ready.') break
  }
  output.resume()
  if (!url) throw new Error('the server did not start')
  return url
}

async function ask (url: string, picture: Buffer): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'X-TC-Action': 'SealOCR', 'X-TC-Version': '2018-11-19', 'X-TC-Region': 'ap-guangzhou' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ ImageBase64: picture.toString('base64') }) })
  const { Response } = await answer.json() as { Response: { SealInfos?: unknown[] } }
  if (!Response.SealInfos?.length) throw new Error(`no seal in ${JSON.stringify(Response)}`)
}

function resident (pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const [now, most] = ['VmRSS', 'VmHWM'].map((name) => Math.round(Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)![1]) / 1024))
  return `${now} MB, at most ${most}`
}
