/** Whose signatures can be verified. */
import { readFileSync } from 'node:fs'
import { configSchema } from '../schemas/config.js'
import { isAccountState, type AccountState } from './account.js'
import { ConfigError } from './config.js'

export interface Credential {
  secretId: string
  secretKey: string
  /** The credential is a temporary one: requests must carry this token. */
  token?: string
  /** What the account behind it answers; the emulator's own state where there is none. */
  state?: AccountState
}

/** The default, published in the README: as secret as any password in a README. */
export const wellKnownCredential = parsePair(configSchema.properties.credentials.default)

/** @param setting `id:key[:token]`, several with commas, or `@file.json`: an array of credentials */
export function readCredentials (setting: string): Map<string, Credential> {
  const list = setting.startsWith('@') ? readFile(setting.slice(1)) : setting.split(',').filter((part) => part.trim() !== '').map(parsePair)
  return new Map(list.map((credential) => [credential.secretId, credential]))
}

function parsePair (pair: string): Credential {
  const [secretId, secretKey, token] = pair.trim().split(':')
  if (!secretId || !secretKey) throw new ConfigError('A credential is written id:key or id:key:token')
  return { secretId, secretKey, ...token && { token } }
}

function readFile (path: string): Credential[] {
  const content = readJson(path)
  if (!Array.isArray(content)) throw new ConfigError(`${path}: an array of credentials is expected`)
  return content.map((item: Partial<Credential> | null, index) => {
    const wrong = (reason: string) => new ConfigError(`${path}: credential ${index}: ${reason}`)
    if (typeof item?.secretId !== 'string' || typeof item.secretKey !== 'string') throw wrong('secretId and secretKey must be texts')
    if (item.token !== undefined && typeof item.token !== 'string') throw wrong('token must be a text')
    if (item.state !== undefined && !isAccountState(item.state)) throw wrong(`there is no state '${String(item.state)}'`)
    return item as Credential
  })
}

function readJson (path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new ConfigError(`${path} cannot be read: ${(error as Error).message}`)
  }
}
