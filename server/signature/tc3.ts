/** TC3-HMAC-SHA256, pure: canonical request → string to sign → signature (contract reference, part 3.1). */
import { createHmac, hash, type KeyObject } from 'node:crypto'

export interface Tc3Authorization {
  secretId: string
  /** YYYY-MM-DD, UTC */
  date: string
  service: string
  signedHeaders: string[]
  signature: string
}

/** Undefined where the header has another form. The .NET SDK writes two spaces after the algorithm. */
export function parseTc3Authorization (header: string): Tc3Authorization | undefined {
  const match = /^TC3-HMAC-SHA256\s+Credential=([^,\s]+)\/([^/,\s]+)\/([^,\s]+)\/tc3_request,\s*SignedHeaders=([^,\s]+),\s*Signature=(\S+)$/.exec(header.trim())
  if (!match) return undefined
  const [, secretId, date, service, signedHeaders, signature] = match
  return { secretId, date, service, signedHeaders: signedHeaders.split(';'), signature }
}

export interface Tc3Request {
  method: string
  /** As sent, without `?`; '' for POST. Never sorted or encoded afresh: the SDKs sign what they send. */
  query: string
  /** Lower-case names in ASCII order, with the values that were signed. */
  headers: Array<[name: string, value: string]>
  /** Lower-case hexadecimal SHA-256 of the payload. */
  payloadSha256: string
}

export function tc3CanonicalRequest ({ method, query, headers, payloadSha256 }: Tc3Request): string {
  let lines = ''
  for (const [name, value] of headers) lines += `${name}:${value.trim()}\n`
  return `${method}\n/\n${query}\n${lines}\n${headers.map(([name]) => name).join(';')}\n${payloadSha256}`
}

export function tc3StringToSign (timestamp: string, date: string, service: string, canonicalRequest: string): string {
  return `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(canonicalRequest)}`
}

/** The key of one day and one service. */
export function tc3SigningKey (secretKey: string, date: string, service: string): Buffer {
  return hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
}

export function tc3Signature (signingKey: Buffer | KeyObject, stringToSign: string): string {
  return createHmac('sha256', signingKey).update(stringToSign).digest('hex')
}

export function sha256 (data: string | Uint8Array): string {
  return hash('sha256', data)
}

function hmac (key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
