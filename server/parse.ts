/**
 * HTTP request → Call: which form the request has, its parameters, and the common parameters wherever that form puts them.
 * Four forms: JSON body with TC3 headers, query with TC3 headers, v1 form, v1 query (contract reference, part 1).
 */
import { ApiError } from './errors.js'
import type { HttpRequest } from './http-request.js'
import { maxBodyBytes, maxQueryBytes, maxV1BodyBytes } from './limits.js'
import { jsonParameters, urlParameters, type Parameters } from './parameters.js'

/** The names are the v1 ones; in TC3 requests those that it has travel as X-TC-… headers. */
export const commonNames = ['Action', 'Version', 'Region', 'Timestamp', 'Nonce', 'Language', 'Token', 'SecretId', 'Signature', 'SignatureMethod', 'RequestClient'] as const

export type CommonName = (typeof commonNames)[number]

export interface Call {
  http: HttpRequest
  form: 'tc3' | 'v1'
  common: Partial<Record<CommonName, string>>
  /** The action's own parameters; strings only where `textual`. */
  parameters: Parameters
  /** They came in a query or form, where every value is text. */
  textual: boolean
  /** v1 signs every decoded parameter, common ones included. */
  v1Parameters: Record<string, string>
}

/** First step: only GET and POST exist. */
export function checkMethod ({ method }: HttpRequest): void {
  if (method !== 'GET' && method !== 'POST') throw new ApiError('UnsupportedProtocol')
}

/** Second step: sizes, before any byte is decoded. */
export function checkSize (http: HttpRequest): void {
  if (http.query.length > maxQueryBytes && http.method === 'GET') throw new ApiError('RequestSizeLimitExceeded')
  if (http.bodyBytes > maxBodyBytes) throw new ApiError('RequestSizeLimitExceeded')
  if (formOf(http) === 'v1' && http.bodyBytes > maxV1BodyBytes) throw new ApiError('AuthFailure.SignatureFailure', { text: 'size' })
}

/** Third step: content type and parameters. */
export function parse (http: HttpRequest): Call {
  return formOf(http) === 'tc3' ? parseTc3(http) : parseV1(http)
}

/**
 * The Authorization header tells TC3 from v1. Without one, what only TC3 has counts as an unsigned TC3 request, so that
 * the caller is told which header is missing; what the real gateway does then is unknown.
 */
function formOf (http: HttpRequest): Call['form'] {
  if (http.headers.authorization !== undefined || http.headers['x-tc-action'] !== undefined) return 'tc3'
  return http.method === 'POST' && /^(application\/json|multipart\/|application\/octet-stream)/i.test(contentType(http)) ? 'tc3' : 'v1'
}

function parseTc3 (http: HttpRequest): Call {
  const type = contentType(http)
  if (http.method === 'POST' && !isJson(type)) {
    throw new ApiError('UnsupportedProtocol', { text: 'contentType', value: type.split(';')[0] })
  }
  const textual = http.method === 'GET'
  const parameters = textual ? urlParameters(http.query) : jsonParameters(http.body)
  const { headers } = http
  const common: Call['common'] = {
    Action: headers['x-tc-action'],
    Version: headers['x-tc-version'],
    Region: headers['x-tc-region'],
    Timestamp: headers['x-tc-timestamp'],
    Language: headers['x-tc-language'],
    Token: headers['x-tc-token'],
    RequestClient: headers['x-tc-requestclient'],
  }
  return { http, form: 'tc3', common, parameters, textual, v1Parameters: {} }
}

function parseV1 (http: HttpRequest): Call {
  const v1Parameters = urlParameters(http.method === 'GET' ? http.query : http.body.toString())
  const parameters: Parameters = { __proto__: null, ...v1Parameters }
  const common: Call['common'] = {}
  for (const name of commonNames) {
    common[name] = v1Parameters[name]
    delete parameters[name]
  }
  return { http, form: 'v1', common, parameters, textual: true, v1Parameters }
}

function isJson (type: string): boolean {
  return type === 'application/json' || type.split(';')[0].trim().toLowerCase() === 'application/json'
}

function contentType (http: HttpRequest): string {
  return http.headers['content-type'] ?? ''
}
