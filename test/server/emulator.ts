/** A server for tests: a detector that answers at once, a clock that stands still, and requests signed as an SDK does. */
import { Writable } from 'node:stream'
import type { InjectOptions } from 'fastify'
import { createAccount } from '../../server/account.js'
import { actions } from '../../server/actions/index.js'
import { DetectorError, type Detector, type DetectorFailure, type Seal } from '../../server/answer/detector.js'
import type { Question } from '../../server/answer/index.js'
import { createClock } from '../../server/clock.js'
import { createFaults } from '../../server/faults.js'
import { createImage } from '../../server/image-source.js'
import { createRuntimeFixtures } from '../../server/fixtures/runtime-fixtures.js'
import { createServer, wellKnownCredential, type SealOcrServer, type ServerOptions } from '../../server/index.js'
import { createSessions, type SessionMakers, type Sessions } from '../../server/sessions.js'
import { hmacSignature, hmacStringToSign } from '../../server/signature/hmac.js'
import { sha256, tc3CanonicalRequest, tc3Signature, tc3SigningKey, tc3StringToSign } from '../../server/signature/tc3.js'

export const now = '2026-11-22T08:00:00Z'
export const timestamp = String(Date.parse(now) / 1000)

export const seal: Seal = {
  title: '上海市宝山区市场监督管理局',
  otherTexts: ['3201132325536'],
  box: { x: 143, y: 78, width: 98, height: 98 },
  shape: 'round',
  confidence: 0.9,
}

export interface FakeDetector extends Detector { asked: Array<{ bytes: Uint8Array, pdfPage?: number }> }

/** Answers with what it is given: seals, or a reason to fail. */
export function fakeDetector (answer: Seal[] | DetectorFailure | Error = [seal]): FakeDetector {
  const asked: FakeDetector['asked'] = []
  return {
    asked,
    async detect (bytes, options) {
      asked.push({ bytes, ...options })
      if (answer instanceof Error) throw answer
      if (typeof answer === 'string') throw new DetectorError(answer, answer)
      return answer
    },
    ready: async () => {},
    close: async () => {},
  }
}

export interface TestServer extends SealOcrServer { log: () => string }

export function testServer (options: ServerOptions = {}): TestServer {
  const lines: string[] = []
  const log = new Writable({ write (chunk, _encoding, done) { lines.push(String(chunk)); done() } })
  const server = createServer({ detector: fakeDetector(), clock: createClock(now), log, ...options })
  return { ...server, log: () => lines.join('') }
}

/** What a source of answers is asked; `image` for short where it is there already. */
export function question (more: Partial<Question> & { bytes?: Uint8Array } = {}): Question {
  const { bytes = Buffer.from('a picture'), ...rest } = more
  const http = { method: 'POST', query: '', headers: {}, body: Buffer.of(), bodyBytes: 0, bodySha256: '', signal: new AbortController().signal }
  return {
    action: actions[0],
    session: testSessions().default,
    caller: { secretId: 'AKID' },
    call: { http, form: 'tc3', common: {}, parameters: {}, textual: false, v1Parameters: {} },
    parameters: { EnablePdf: true, PdfPageNumber: 1 },
    picture: { base64: Buffer.from(bytes).toString('base64'), pdfPage: 1 },
    image: async () => createImage(bytes, rest.picture?.pdfPage),
    ...rest,
  }
}

export function testSessions (more: Partial<SessionMakers> = {}): Sessions {
  const make: SessionMakers = {
    clock: () => createClock(now),
    account: () => createAccount(),
    throttle: () => () => {},
    faults: ({ clock }) => createFaults([], clock.random),
    fixtures: createRuntimeFixtures,
  }
  return createSessions({ make: { ...make, ...more } })
}

/** The smallest request that gets as far as the detector. */
export const picture = { ImageBase64: Buffer.from('a picture').toString('base64') }

type Texts = Record<string, string>
interface Signer { secretId: string, secretKey: string }

/** POST, JSON, TC3. A header given as '' is left out after signing. */
export function tc3 (body: unknown = picture, more: Texts = {}, signer: Signer = wellKnownCredential): InjectOptions {
  const { secretId, secretKey } = signer
  const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const headers: Texts = {
    host: 'localhost:4866',
    'content-type': 'application/json',
    'x-tc-action': 'SealOCR',
    'x-tc-version': '2018-11-19',
    'x-tc-region': 'ap-guangzhou',
    'x-tc-timestamp': timestamp,
    ...more,
  }
  const date = new Date(Number(headers['x-tc-timestamp']) * 1000 || 0).toISOString().slice(0, 10)
  const canonical = tc3CanonicalRequest({
    method: 'POST',
    query: '',
    headers: [['content-type', headers['content-type']], ['host', headers.host]],
    payloadSha256: sha256(payload),
  })
  const signature = tc3Signature(tc3SigningKey(secretKey, date, 'ocr'), tc3StringToSign(headers['x-tc-timestamp'], date, 'ocr', canonical))
  headers.authorization ??= `TC3-HMAC-SHA256 Credential=${secretId}/${date}/ocr/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`
  for (const name of Object.keys(headers)) if (headers[name] === '') delete headers[name]
  return { method: 'POST', url: '/', headers, payload }
}

/** v1: GET, or POST of a form. A parameter given as '' is left out before signing. */
export function v1 (method: 'GET' | 'POST', more: Texts = {}, { secretId, secretKey }: Signer = wellKnownCredential): InjectOptions {
  const parameters: Texts = {
    Action: 'SealOCR',
    Version: '2018-11-19',
    Timestamp: timestamp,
    Nonce: '11886',
    SecretId: secretId,
    SignatureMethod: 'HmacSHA256',
    ...picture,
    ...more,
  }
  for (const name of Object.keys(parameters)) if (parameters[name] === '') delete parameters[name]
  const stringToSign = hmacStringToSign(method, 'localhost:4866', parameters)
  parameters.Signature ??= hmacSignature(secretKey, parameters.SignatureMethod, stringToSign)
  const text = new URLSearchParams(parameters).toString()
  const headers = { host: 'localhost:4866', 'content-type': 'application/x-www-form-urlencoded' }
  return method === 'GET' ? { method, url: `/?${text}`, headers } : { method, url: '/', headers, payload: text }
}

export interface EnvelopeResponse { RequestId: string, Error?: { Code: string, Message: string }, [field: string]: unknown }

/** Sends and unpacks the envelope. */
export async function send (server: Pick<SealOcrServer, 'inject'>, request: InjectOptions): Promise<EnvelopeResponse> {
  const answer = await server.inject(request)
  return answer.json<{ Response: EnvelopeResponse }>().Response
}

/** The error code a request gets, or undefined for success. */
export async function codeOf (server: Pick<SealOcrServer, 'inject'>, request: InjectOptions): Promise<string | undefined> {
  return (await send(server, request)).Error?.Code
}
