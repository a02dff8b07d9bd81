/**
 * The real service, or another emulator, as a source of answers. The caller's signature is over this server's address and is
 * of no use there: every request is made and signed afresh, with credentials of its own. Nothing of the caller's headers goes
 * along but what names action, region and language.
 */
import type { Clock } from '../clock.js'
import type { Credential } from '../credentials.js'
import { ApiError } from '../errors.js'
import { GivenError } from '../given-error.js'
import { sha256, tc3CanonicalRequest, tc3Signature, tc3SigningKey, tc3StringToSign } from '../signature/tc3.js'
import { service } from '../actions/index.js'
import type { AnswerSource, Question } from './index.js'

export interface Upstream {
  /** Such as `https://ocr.tencentcloudapi.com`. */
  endpoint: string
  credential: Credential
  /** The real time: the service knows no other. */
  clock: Pick<Clock, 'now'>
  /** For the whole exchange, ms. Default 30,000. */
  timeoutMs?: number
}

export function upstreamSource (upstream: Upstream): AnswerSource {
  return {
    name: 'upstream',
    async answer (question) {
      const { Response } = await exchange(upstream, question)
      const { Error: error, RequestId: _, ...result } = Response
      if (error) throw new GivenError(String(error.Code), String(error.Message))
      return { result }
    },
    ready: async () => {},
    close: async () => {},
  }
}

interface Envelope { Response: { Error?: { Code: unknown, Message: unknown }, [field: string]: unknown } }

/** @throws {ApiError} UpstreamFailed */
async function exchange (upstream: Upstream, { action, call, parameters }: Question): Promise<Envelope> {
  const { endpoint, timeoutMs = 30_000 } = upstream
  const failed = (reason: string) => new ApiError('EmulatorError.UpstreamFailed', { endpoint, reason })
  // What the caller left to its default is left to upstream's.
  const given = Object.fromEntries(Object.entries(parameters).filter(([name]) => name in call.parameters))
  const body = JSON.stringify(given)
  const headers = signed(upstream, body, { 'X-TC-Action': action.name, 'X-TC-Version': action.version, ...regionAndLanguage(call.common) })
  let text: string
  try {
    // Loaded when it is needed: replay never opens a connection.
    const { request } = await import('undici')
    const bounded = AbortSignal.any([call.http.signal, AbortSignal.timeout(timeoutMs)])
    const answer = await request(endpoint, { method: 'POST', headers, body, signal: bounded })
    text = await answer.body.text()
    if (answer.statusCode !== 200) throw new Error(`HTTP status ${answer.statusCode}`)
  } catch (error) {
    throw failed((error as Error).message)
  }
  const envelope = parsed(text)
  if (!envelope) throw failed('its answer is no API 3.0 envelope')
  return envelope
}

function parsed (text: string): Envelope | undefined {
  try {
    const envelope = JSON.parse(text) as Envelope
    return typeof envelope.Response === 'object' && envelope.Response !== null ? envelope : undefined
  } catch {
    return undefined
  }
}

function regionAndLanguage ({ Region, Language }: Question['call']['common']): Record<string, string> {
  return { ...Region && { 'X-TC-Region': Region }, ...Language && { 'X-TC-Language': Language } }
}

function signed ({ endpoint, credential, clock }: Upstream, body: string, more: Record<string, string>): Record<string, string> {
  const { secretId, secretKey, token } = credential
  const { host } = new URL(endpoint)
  const timestamp = String(Math.floor(clock.now() / 1000))
  const date = new Date(clock.now()).toISOString().slice(0, 10)
  const type = 'application/json'
  const canonical = tc3CanonicalRequest({ method: 'POST', query: '', headers: [['content-type', type], ['host', host]], payloadSha256: sha256(body) })
  const signature = tc3Signature(tc3SigningKey(secretKey, date, service), tc3StringToSign(timestamp, date, service, canonical))
  return {
    ...more,
    Host: host,
    'Content-Type': type,
    'X-TC-Timestamp': timestamp,
    ...token && { 'X-TC-Token': token },
    Authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${date}/${service}/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
  }
}
