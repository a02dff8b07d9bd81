/**
 * Magic addresses, for code that cannot be touched: an ImageUrl under https://sealocr.invalid/ says what is to happen. The
 * name can belong to nobody (RFC 2606), so it is never resolved.
 */
import { FaultError } from './fault-error.js'

export const magicOrigin = 'https://sealocr.invalid'
export const magicUrlForms = `${magicOrigin}/error/<Code>, /http/503, /connection/reset, /delay/3000 or /seal/<name>`

const parameterOf: Record<string, string> = { error: 'code', http: 'http', connection: 'connection', delay: 'delay' }

export interface MagicUrl {
  /** What happens, as the text of a fault. */
  fault?: string
  /** The picture that ships under this name is the one. */
  seal?: string
}

export function isMagicUrl (url: string): boolean {
  return url === magicOrigin || url.startsWith(`${magicOrigin}/`)
}

/** Undefined where the address is none of ours. @throws {FaultError} */
export function readMagicUrl (url: string): MagicUrl | undefined {
  if (!isMagicUrl(url)) return undefined
  const [kind, value, ...more] = url.slice(magicOrigin.length + 1).split(/[?#]/)[0].split('/').map(decoded)
  if (!value || more.length > 0) throw new FaultError(`'${url}' means nothing: ${magicUrlForms}`)
  if (kind === 'seal') return { seal: value }
  if (!Object.hasOwn(parameterOf, kind)) throw new FaultError(`'${url}' means nothing: ${magicUrlForms}`)
  return { fault: `${parameterOf[kind]}=${value}`, ...kind === 'delay' && { seal: 'round' } }
}

function decoded (part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
