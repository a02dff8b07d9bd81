/** Which session a request to these routes is about: `?session=`, else the header X-SealOCR-Session. */
import type { FastifyRequest } from 'fastify'
import { ConfigError } from '../config.js'
import { defaultSession, isSessionName } from '../session-name.js'
import type { Session, Sessions } from '../sessions.js'

export const sessionParameter = { session: { type: 'string', description: 'the session it is about, instead of the header X-SealOCR-Session' } } as const

/** Undefined where none is named. @throws {ConfigError} answered as 400 */
export function namedSession ({ query, headers }: FastifyRequest): string | undefined {
  const header = headers['x-sealocr-session']
  const name = (query as { session?: string }).session ?? (typeof header === 'string' ? header : undefined)
  if (name !== undefined && !isSessionName(name)) throw new ConfigError(`'${name}' is no name of a session: 1 to 64 letters, digits, '.', '_' and '-' are`)
  return name
}

/** The one that is named, or `default`. */
export function sessionOf (request: FastifyRequest, sessions: Sessions): Session {
  return sessions.named(namedSession(request) ?? defaultSession)
}
