/**
 * Defaults < profile < sealocr.config.json < environment < flags < the caller of createServer → one frozen Config.
 * The only reader of process.env.
 */
import { readFileSync } from 'node:fs'
import { configProperties, profiles, type Config, type ConfigKey, type ConfigProperty } from '../schemas/config.js'
import { announcedNames } from './caller-environment.js'
import { environmentName, flagName } from './config/names.js'
import { nearest } from './config/nearest.js'
import { typedSetting } from './config/typed-setting.js'
import { fits, newAjv } from './json-schema.js'

export type { Config, ConfigKey }

export type Origin = 'default' | 'profile' | 'file' | 'environment' | 'flag' | 'program' | 'admin'

export interface LoadedConfig {
  config: Config
  /** Where each value comes from. */
  origins: Partial<Record<ConfigKey, Origin>>
  warnings: string[]
}

type Settings = Record<string, unknown>
type Layers = Partial<Record<'file' | 'environment' | 'flag' | 'program', Settings>>

/** A setting nobody can use; the message names it as the user wrote it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export const configFile = 'sealocr.config.json'

/** What this process was given; for a command that hands it on. */
export const processEnvironment = (): NodeJS.ProcessEnv => process.env

/** For the command line: every layer. The file is read from the working directory, and may be missing. */
export function loadConfig (flags: Settings = {}, environment = processEnvironment(), path = configFile): LoadedConfig {
  const named = new Map((Object.keys(configProperties) as ConfigKey[]).map((key) => [environmentName(key), key]))
  const settings: Settings = {}
  const warnings: string[] = []
  for (const [name, text] of Object.entries(environment)) {
    const key = named.get(name)
    if (key && text) settings[key] = text
    else if (!key && name.startsWith('SEALOCR_') && !announcedNames.includes(name)) warnings.push(`${name} is not an option; the nearest is ${nearest(name, [...named.keys()])}`)
  }
  settings.upstreamCredentials ??= upstreamCredentials(environment)
  const file = readFile(path)
  for (const name of Object.keys(file)) {
    if (name in configProperties) continue
    warnings.push(`${path}: ${name} is not an option; the nearest is ${nearest(name, Object.keys(configProperties))}`)
    delete file[name]
  }
  return { ...resolveConfig({ file, environment: settings, flag: flags }), warnings }
}

/** The names under which Tencent Cloud's own tools look for them. */
function upstreamCredentials (environment: NodeJS.ProcessEnv): string | undefined {
  const { TENCENTCLOUD_SECRET_ID: id, TENCENTCLOUD_SECRET_KEY: key, TENCENTCLOUD_TOKEN: token } = environment
  return id && key ? [id, key, token].filter(Boolean).join(':') : undefined
}

/** For programs and tests: nothing is read from the machine. @throws {ConfigError} */
export function resolveConfig (layers: Layers): LoadedConfig {
  const given: Settings = {}
  const origins: Record<string, Origin> = {}
  const lay = (origin: Origin, settings: Settings) => {
    for (const [key, value] of Object.entries(settings)) {
      if (value === undefined) continue
      given[key] = typedSetting(configProperties[key as ConfigKey], value)
      origins[key] = origin
    }
  }
  lay('default', Object.fromEntries(Object.entries(configProperties).map(([key, property]) => [key, property.default])))
  const profile = [layers.program, layers.flag, layers.environment, layers.file].find((layer) => layer?.profile)?.profile
  lay('profile', profiles[profile as Config['profile'] ?? 'dev'] ?? profiles.dev)
  for (const origin of ['file', 'environment', 'flag', 'program'] as const) lay(origin, layers[origin] ?? {})
  return { config: Object.freeze(checked(given, origins)), origins, warnings: [] }
}

/** Only what somebody has set: that the defaults fit is for a test to say. */
function checked (given: Settings, origins: Record<string, Origin>): Config {
  for (const [key, value] of Object.entries(given)) {
    if (origins[key] === 'default' || origins[key] === 'profile') continue
    const property = configProperties[key as ConfigKey] as ConfigProperty | undefined
    if (!property) throw new ConfigError(`There is no option '${key}'; the nearest is ${nearest(key, Object.keys(configProperties))}`)
    if (fits(property, value)) continue
    const told = newAjv().compile(property)
    told(value)
    const allowed = property.enum ? `: ${property.enum.join(', ')}` : ''
    throw new ConfigError(`${settingName(key, origins[key])} ${told.errors?.[0].message ?? 'is wrong'}${allowed}, not '${String(value)}'`)
  }
  return given as Config
}

function settingName (key: string, origin: Origin): string {
  if (origin === 'environment') return environmentName(key)
  return origin === 'flag' ? flagName(key) : key
}

function readFile (path: string): Settings {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Settings
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new ConfigError(`${path} cannot be read: ${(error as Error).message}`)
  }
}

/** Where the emulator is that `exec` and `env` have announced, for commands that talk to one. */
export function announcedUrl (environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment.SEALOCR_URL
}
