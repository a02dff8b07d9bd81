/**
 * Which session a request belongs to: the header X-SealOCR-Session, else the part of the SecretId after `~`, which every
 * SDK can send, else `default`. Read before anything is parsed, because the session gives out the RequestId of every
 * answer, refusals included.
 */
import { ApiError } from './errors.js'
import type { HttpRequest } from './http-request.js'

export const defaultSession = 'default'

const form = /^[\w.-]{1,64}$/

export function isSessionName (name: string): boolean {
  return form.test(name)
}

/** `default` where the name cannot be one; `checkSessionName` then refuses the request. */
export function sessionName (http: HttpRequest): string {
  const name = nameSent(http)
  return isSessionName(name) ? name : defaultSession
}

/** @throws {ApiError} */
export function checkSessionName (http: HttpRequest): void {
  const name = nameSent(http)
  if (!isSessionName(name)) throw new ApiError('EmulatorError.InvalidSession', { name })
}

function nameSent (http: HttpRequest): string {
  return http.headers['x-sealocr-session'] ?? afterTilde(secretIdOf(http)) ?? defaultSession
}

/** `AKIDexample~t42` → `AKIDexample`: what credentials and accounts know. The signature is over the whole. */
export function withoutSession (secretId: string): string {
  const tilde = secretId.indexOf('~')
  return tilde < 0 ? secretId : secretId.slice(0, tilde)
}

function afterTilde (secretId: string): string | undefined {
  const tilde = secretId.indexOf('~')
  return tilde < 0 ? undefined : secretId.slice(tilde + 1)
}

/** Where the three forms of a request have it; a `~` may come percent-encoded. */
export function secretIdOf ({ headers, method, query, body }: HttpRequest): string {
  if (headers.authorization !== undefined) return /Credential=([^/,\s]*)/.exec(headers.authorization)?.[1] ?? ''
  const text = method === 'GET' ? query : isForm(headers) ? body.toString('latin1') : ''
  return (/(?:^|&)SecretId=([^&]*)/.exec(text)?.[1] ?? '').replace(/%7e/i, '~')
}

function isForm (headers: HttpRequest['headers']): boolean {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
}
