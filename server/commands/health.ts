/** `sealocr health`: does a running emulator answer, or, with --wait, can it read by now? For containers and scripts. */
import { setTimeout } from 'node:timers/promises'
import { createClock } from '../clock.js'
import { addAdminOptions, adminClient, type AdminClient, type AdminOptions } from './admin-client.js'
import { durationMs } from './duration.js'
import type { AddCommand } from './shell.js'

const pollMs = 100

interface Options extends AdminOptions { wait?: boolean, timeout: number, json?: boolean }
interface Found { ok: boolean, text: string, body?: unknown }

export const addHealth: AddCommand = (program, shell) => {
  const health = program.command('health')
    .description('ask a running emulator whether it runs, or wait until it is ready')
    .option('--wait', 'until it is ready: fixtures loaded, a picture read rightly')
    .option('--timeout <time>', 'how long to wait', durationMs, 30_000)
    .option('--json', 'what it answers, as JSON')
    .addHelpText('after', `
Exit code: 0 it runs (with --wait: it is ready), 1 it does not, or not in time.

Examples:
  sealocr health
  sealocr health --wait --timeout 30s && npm test`)
  addAdminOptions(health, { session: false }).action(async ({ wait, timeout, json, ...options }: Options) => {
    const client = await adminClient(options, shell)
    const found = wait ? await untilReady(client, timeout) : await look(client, '/health')
    if (json && found.body) shell.log(JSON.stringify(found.body))
    else if (found.ok) shell.log(found.text)
    else shell.error(found.text)
    if (!found.ok) shell.exitCode = 1
  })
}

async function look (client: AdminClient, path: string): Promise<Found> {
  try {
    const answer = await client.ask('GET', path)
    const body = await answer.json() as { reason?: string, version?: string }
    return { ok: answer.ok, body, text: answer.ok ? `${client.url} ${path === '/ready' ? 'is ready' : `runs, version ${body.version}`}` : `${client.url} is not ready: ${body.reason}` }
  } catch (error) {
    return { ok: false, text: (error as Error).message }
  }
}

async function untilReady (client: AdminClient, timeoutMs: number): Promise<Found> {
  const { elapsed } = createClock()
  const endMs = elapsed() + timeoutMs
  for (;;) {
    const found = await look(client, '/ready')
    if (found.ok || elapsed() >= endMs) return found
    await setTimeout(pollMs)
  }
}
