/** GET /_sealocr/config: every value in force and where it comes from; no secret leaves. */
import type { FastifyInstance } from 'fastify'
import { configProperties } from '../../schemas/config.js'
import type { ConfigKey, LoadedConfig } from '../config.js'

export function configRoute (app: FastifyInstance, { config, origins }: LoadedConfig): void {
  const shown = Object.fromEntries((Object.keys(configProperties) as ConfigKey[]).map((key) => {
    const value = config[key] ?? null
    return [key, { value: configProperties[key].writeOnly ? masked(String(value)) : value, origin: origins[key] ?? 'default' }]
  }))
  app.get('/_sealocr/config', () => shown)
}

/** `id:key[:token],…` → `id:***,…`; the name of a file is no secret. */
function masked (credentials: string): string {
  if (credentials.startsWith('@')) return credentials
  return credentials.split(',').map((pair) => `${pair.split(':')[0]}:***`).join(',')
}
