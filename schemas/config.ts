/**
 * Every option once: its default, its limits and what it does. Environment names, flags, the help text and the README's
 * table are derived from here. An option whose default is null takes it from the profile or the platform.
 */
import type { FromSchema } from 'json-schema-to-ts'

export const configSchema = {
  type: 'object',
  properties: {
    port: { type: 'integer', minimum: 0, maximum: 65535, default: 4866, description: 'port; 0 picks a free one and prints it' },
    host: { type: 'string', minLength: 1, default: 'localhost', description: 'address or name to listen on' },
    urlFetch: { type: 'string', enum: ['off', 'public', 'any'], default: 'public', description: 'which ImageUrl addresses are fetched: none, public ones, or private and loopback ones too' },
    logLevel: { type: 'string', enum: ['silent', 'error', 'warn', 'info', 'debug'], default: 'info', description: 'how much is logged, as JSON lines' },
  },
  required: ['port', 'host', 'urlFetch', 'logLevel'],
  additionalProperties: false,
} as const

export type Config = FromSchema<typeof configSchema>
