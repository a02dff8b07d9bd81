/** A running emulator's own routes, for the commands: where it is, its token, and answers that are errors as errors. */
import type { Command } from 'commander'
import type { Response } from 'undici'
import { configuredUrl } from '../caller-environment.js'
import { announcedUrl, loadConfig } from '../config.js'
import type { Shell } from './shell.js'

export interface AdminOptions {
  url?: string
  session?: string
}

export interface AdminClient {
  url: string
  /** Any answer. @throws where nothing answers */
  ask (method: string, path: string, body?: object): Promise<Response>
  /** The content of a good answer. @throws with what the emulator says is wrong */
  json<T> (method: string, path: string, body?: object): Promise<T>
}

export function addAdminOptions (command: Command, { session = true } = {}): Command {
  command.option('--url <url>', 'where the emulator listens; by default SEALOCR_URL, else as configured')
  return session ? command.option('--session <name>', 'the session it is about') : command
}

export async function adminClient ({ url, session }: AdminOptions, shell: Shell): Promise<AdminClient> {
  const { config } = loadConfig({}, shell.environment)
  const base = (url ?? announcedUrl(shell.environment) ?? configuredUrl(config)).replace(/\/$/, '')
  const { fetch, Agent } = await import('undici')
  // The certificate made at start is nobody's to trust beforehand; on this machine nobody stands between.
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname)
  const dispatcher = isLocal ? new Agent({ connect: { rejectUnauthorized: false } }) : undefined
  const ask: AdminClient['ask'] = async (method, path, body) => {
    const headers = {
      ...config.adminToken && { authorization: `Bearer ${config.adminToken}` },
      ...session !== undefined && { 'x-sealocr-session': session },
      ...body && { 'content-type': 'application/json' },
    }
    try {
      return await fetch(`${base}/_sealocr${path}`, { method, headers, dispatcher, ...body && { body: JSON.stringify(body) } })
    } catch (error) {
      const { cause } = error as { cause?: { code?: string, message?: string } }
      throw new Error(`No emulator answers at ${base}: ${cause?.code ?? cause?.message ?? String(error)}`)
    }
  }
  return {
    url: base,
    ask,
    async json<T> (method: string, path: string, body?: object) {
      const answer = await ask(method, path, body)
      if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T
      const text = await answer.text()
      throw new Error(errorOf(text) ?? `${method} ${path}: HTTP ${answer.status} ${text.slice(0, 200)}`)
    },
  }
}

function errorOf (text: string): string | undefined {
  try {
    return (JSON.parse(text) as { error?: string }).error
  } catch {
    return undefined
  }
}
