/**
 * Signatures to compare with: the published samples (tc3, v1), and what real clients sent, one row a request: SDK and mode,
 * request line, the headers that matter, the body. `letters`: the body is an ImageBase64 of that many letters A.
 */
import { readFileSync } from 'node:fs'
import type { HttpRequest } from '../../../server/http-request.js'
import { sha256 } from '../../../server/signature/tc3.js'

type Texts = Record<string, string>
interface Sample { id: string, secretKey: string, method: string, signature: string }

export interface ClientVector {
  client: string
  method: 'GET' | 'POST'
  target: string
  headers: Record<string, string>
  body?: string
  letters?: number
}

interface Vectors {
  tc3: Array<Sample & { query: string, body: string, timestamp: string, headers: Texts, canonicalSha256: string }>
  v1: Array<Sample & { signatureMethod?: string, host: string, parameters: Texts }>
  credential: { secretId: string, secretKey: string }
  clients: ClientVector[]
}

export const vectors = JSON.parse(readFileSync('test/server/signature/vectors.json', 'utf8')) as Vectors

export function bodyOf ({ body = '', letters }: ClientVector): string {
  return letters === undefined ? body : `{"ImageBase64":"${'A'.repeat(letters)}"}`
}

/** As the server would have read it. */
export function httpRequestOf (vector: ClientVector): HttpRequest {
  const body = Buffer.from(bodyOf(vector))
  const query = vector.target.split('?').slice(1).join('?')
  const signal = new AbortController().signal
  return { method: vector.method, query, headers: vector.headers, body, bodyBytes: body.length, bodySha256: sha256(body), signal }
}
