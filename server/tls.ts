/** The certificate HTTPS is served with: the operator's, or one made at start under a CA made at start. */
import { readFile } from 'node:fs/promises'
import { ConfigError, type Config } from './config.js'

export interface Tls {
  key: string
  cert: string
  /** What clients must trust; undefined where the operator brought a certificate. */
  ca?: string
}

/** Undefined where TLS is off. The library that makes certificates is only loaded when one is made. */
export async function readTls ({ tls, tlsCert, tlsKey }: Config): Promise<Tls | undefined> {
  if (tls === 'off') return undefined
  if (!tlsCert && !tlsKey) return (await import('./tls/self-signed.js')).selfSigned()
  if (!tlsCert || !tlsKey) throw new ConfigError('A certificate and its key are given together, or neither is')
  return { cert: await read(tlsCert), key: await read(tlsKey) }
}

async function read (path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`${path} cannot be read: ${(error as Error).message}`)
  }
}
