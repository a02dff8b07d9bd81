/** Result or error → the HTTP answer. Every answer of the API leaves through one of these two functions. */
import type { ConnectionFault } from '../schemas/fault.js'
import { ApiError, type Language } from './errors.js'
import { WireFault } from './faults/wire-fault.js'
import { GivenError } from './given-error.js'

export interface HttpAnswer {
  headers: Record<string, string>
  body: string
  /** 200 where it is left out. */
  status?: number
  /** Instead of an answer, or with only a part of it. */
  connection?: ConnectionFault
  /** The error's code, for the log. */
  code?: string
  /** Where it comes from, whether or not the headers say so. */
  source: string
}

export interface Envelope {
  requestId: string
  /** As the caller asked for it; undefined where it did not. */
  language?: Language
  /** The language of the OCR backend's own messages where the caller asked for none. */
  backendLanguage?: Language
  /** The caller's X-TC-TraceId: it comes back. */
  traceId?: string
  /** Where the answer comes from: `gate` is everything before an answer is looked for. */
  source?: string
  /** How likely each title of the answer is right to the letter, in its order. */
  confidences?: number[]
  /** False: answers say neither. */
  stamp?: boolean
}

/** RequestId is put among the fields in alphabetical order, as in the published samples. */
export function success (result: object, envelope: Envelope): HttpAnswer {
  const [before, after] = aroundRequestId(result)
  return answer(before + envelope.requestId + after, envelope)
}

/** What a fixture answers is the same object again and again: its JSON is made once. */
const texts = new WeakMap<object, [before: string, after: string]>()

function aroundRequestId (result: object): [before: string, after: string] {
  const known = texts.get(result)
  if (known) return known
  const fields = Object.entries({ ...result, RequestId: '' }).sort(([a], [b]) => a < b ? -1 : 1)
  const at = fields.findIndex(([name]) => name === 'RequestId')
  const json = (part: typeof fields) => JSON.stringify(Object.fromEntries(part)).slice(1, -1)
  const [before, after] = [json(fields.slice(0, at)), json(fields.slice(at + 1))]
  const text: [string, string] = [`{"Response":{${before}${before && ','}"RequestId":"`, `"${after && ','}${after}}}`]
  texts.set(result, text)
  return text
}

/** Anything that is neither an ApiError nor given is answered as InternalError and shows nothing of itself. */
export function failure (error: unknown, envelope: Envelope): HttpAnswer {
  if (error instanceof WireFault) return broken(error, envelope)
  const known = error instanceof ApiError || error instanceof GivenError ? error : new ApiError('InternalError')
  const Error = { Code: known.code, Message: known instanceof GivenError ? known.message : messageOf(known, envelope) }
  const body = JSON.stringify({ Response: { Error, RequestId: envelope.requestId } })
  return { ...answer(body, { ...envelope, source: known.source }), code: known.code }
}

/** `truncate` needs something to break off: the envelope of an error does. */
function broken ({ source, connection, http }: WireFault, envelope: Envelope): HttpAnswer {
  const { headers, body } = failure(Object.assign(new ApiError('InternalError'), { source }), envelope)
  if (!http) return { headers, body, connection, source }
  const { status, headers: more, body: text = '' } = http
  return { headers: { ...headers, 'Content-Type': 'text/plain', ...more }, body: text, status, source }
}

function messageOf (error: ApiError, { language, backendLanguage, requestId }: Envelope): string {
  return error.text(language ?? (error.fromBackend ? backendLanguage : undefined) ?? 'en', { requestId })
}

function answer (body: string, { traceId, source = 'gate', confidences, stamp = true }: Envelope): HttpAnswer {
  // Without a charset: the Python SDK and tccli only look for errors under this exact value.
  const headers: HttpAnswer['headers'] = { 'Content-Type': 'application/json' }
  if (traceId) headers['X-TC-TraceId'] = traceId
  if (stamp) headers['X-SealOCR-Source'] = source
  if (stamp && confidences?.length) headers['X-SealOCR-Confidence'] = confidences.map(confidence => confidence.toFixed(2)).join(', ')
  return { headers, body, source }
}
