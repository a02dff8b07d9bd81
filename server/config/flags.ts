/** Command-line arguments → settings. */
import { parseArgs } from 'node:util'
import { configProperties } from '../../schemas/config.js'
import { ConfigError } from '../config.js'
import { flagName } from './names.js'
import { nearest } from './nearest.js'

export interface Flags {
  settings: Record<string, string>
  help: boolean
  version: boolean
  /** What is not a flag: the sub-command. */
  words: string[]
}

export function readFlags (args: string[]): Flags {
  const keys = new Map(Object.keys(configProperties).map((key) => [flagName(key).slice(2), key]))
  const known = Object.fromEntries([...keys.keys()].map((name) => [name, { type: 'string' as const }]))
  const options = { ...known, help: { type: 'boolean' as const, short: 'h' }, version: { type: 'boolean' as const } }
  const { values, positionals, tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!(token.name in options)) {
      throw new ConfigError(`${token.rawName} is not a flag; the nearest is --${nearest(token.name, Object.keys(options))}`)
    }
    if (token.name in known && token.value === undefined) throw new ConfigError(`${token.rawName} needs a value`)
  }
  const settings: Flags['settings'] = {}
  for (const [name, key] of keys) if (values[name] !== undefined) settings[key] = String(values[name])
  return { settings, help: values.help === true, version: values.version === true, words: positionals }
}
