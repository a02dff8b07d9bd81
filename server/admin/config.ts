/** /_sealocr/config: every value in force and where it comes from; no secret leaves. Some can be changed while it runs. */
import { configProperties, type ConfigProperty } from '../../schemas/config.js'
import type { ConfigKey } from '../config.js'
import { patchable, type ConfigChanges, type LiveConfig } from '../config/live-config.js'
import type { Resource } from './index.js'

const value = { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] }
const shownSchema = {
  type: 'object',
  additionalProperties: { type: 'object', properties: { value, origin: { type: 'string' } }, required: ['value', 'origin'] },
}
const changesSchema = {
  type: 'object',
  properties: Object.fromEntries(patchable.map((key) => [key, orNull(configProperties[key])])),
  minProperties: 1,
  additionalProperties: false,
}

export const configRoutes: Resource = (app, { gate: { live } }) => {
  app.get('/config', { schema: { summary: 'Every option with its value and origin', tags: ['config'], response: { 200: shownSchema } } }, () => shown(live))
  app.patch<{ Body: ConfigChanges }>('/config', {
    schema: { summary: `Changes ${patchable.join(', ')}, in all sessions; null is the default again; all else is fixed at start`, tags: ['config'], body: changesSchema, response: { 200: shownSchema } },
  }, ({ body }) => {
    live.patch(body)
    return shown(live)
  })
}

/** The default is left out: it is not what a change that does not name the option means. */
function orNull ({ default: _, ...property }: ConfigProperty) {
  return { ...property, type: [property.type, 'null'], ...property.enum && { enum: [...property.enum, null] } }
}

function shown ({ config, origins }: LiveConfig) {
  return Object.fromEntries((Object.keys(configProperties) as ConfigKey[]).map((key) => {
    const value = config[key] ?? null
    return [key, { value: configProperties[key].writeOnly && value !== null ? masked(key, String(value)) : value, origin: origins[key] ?? 'default' }]
  }))
}

/** `id:key[:token],…` → `id:***,…`; the name of a file is no secret. */
function masked (key: ConfigKey, secret: string): string {
  if (key !== 'credentials') return '***'
  if (secret.startsWith('@')) return secret
  return secret.split(',').map((pair) => `${pair.split(':')[0]}:***`).join(',')
}
