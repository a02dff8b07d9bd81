/** Options from the environment over the schema's defaults; nobody else reads process.env. */
import { Ajv } from 'ajv'
import { configSchema, type Config } from '../schemas/config.js'

export type { Config }

export function readConfig (given: Partial<Config> = {}, environment: NodeJS.ProcessEnv = process.env): Config {
  const ajv = new Ajv({ useDefaults: true, coerceTypes: true })
  const config: Record<string, unknown> = {}
  for (const key of Object.keys(configSchema.properties)) {
    const text = environment[environmentName(key)]
    if (text !== undefined && text !== '') config[key] = text
  }
  Object.assign(config, given)
  if (!ajv.validate(configSchema, config)) throw new Error(ajv.errorsText(ajv.errors, { dataVar: 'config' }))
  return Object.freeze(config as Config)
}

/** urlFetch → SEALOCR_URL_FETCH */
export function environmentName (key: string): string {
  return `SEALOCR_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`
}
