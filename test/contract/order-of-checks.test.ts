/**
 * The order of the checks (contract reference, part 4.2): one line a check, in order, each with a way to break it. For every
 * neighbouring pair a request that breaks both must be told of the earlier.
 */
import t from 'tap'
import { createAccount } from '../../server/account.js'
import { detectorSource } from '../../server/answer/detector.js'
import { call } from '../../server/call.js'
import { createClock } from '../../server/clock.js'
import { resolveConfig } from '../../server/config.js'
import { createLiveConfig } from '../../server/config/live-config.js'
import { ApiError } from '../../server/errors.js'
import type { Gate } from '../../server/gate.js'
import { createJournal } from '../../server/journal.js'
import type { HttpRequest } from '../../server/http-request.js'
import { sha256, tc3CanonicalRequest, tc3Signature, tc3SigningKey, tc3StringToSign } from '../../server/signature/tc3.js'
import { createValidate } from '../../server/validate.js'
import type { SessionMakers } from '../../server/sessions.js'
import { fakeDetector, now, picture, testSessions, timestamp } from '../server/emulator.js'

interface Attempt {
  method: string
  headers: Record<string, string>
  body: Record<string, unknown>
  text?: string
  secretId: string
  key: string
  service: string
  date: string
  authorization?: string
  gate: Partial<Gate>
  make: Partial<SessionMakers>
}

function attempt (): Attempt {
  const headers = {
    host: 'localhost', 'content-type': 'application/json', 'x-tc-action': 'SealOCR', 'x-tc-version': '2018-11-19', 'x-tc-timestamp': timestamp, 'x-tc-token': 'token',
  }
  return { method: 'POST', headers, body: { ...picture }, secretId: 'AKIDknown', key: 'key', service: 'ocr', date: now.slice(0, 10), gate: {}, make: {} }
}

function httpRequest ({ method, headers, body, text, secretId, key, service, date, authorization }: Attempt): HttpRequest {
  const bytes = Buffer.from(text ?? JSON.stringify(body))
  const payloadSha256 = sha256(bytes)
  const signed = ['content-type', 'host'].map((name): [string, string] => [name, headers[name] ?? ''])
  const canonical = tc3CanonicalRequest({ method, query: '', headers: signed, payloadSha256 })
  const signature = tc3Signature(tc3SigningKey(key, date, service), tc3StringToSign(headers['x-tc-timestamp'] ?? '', date, service, canonical))
  const written = authorization ??
    `TC3-HMAC-SHA256 Credential=${secretId}/${date}/${service}/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`
  const signal = new AbortController().signal
  const all = { ...headers, ...written && { authorization: written } }
  return { method, query: '', headers: all, body: bytes, bodyBytes: bytes.length, bodySha256: payloadSha256, signal }
}

const strictGate: Gate = {
  live: createLiveConfig(resolveConfig({ program: { auth: 'strict' } })),
  credentials: new Map([['AKIDknown', { secretId: 'AKIDknown', secretKey: 'key', token: 'token' }]]),
  sessions: testSessions(),
  validate: createValidate(() => 'mainland'),
  download: async () => new Uint8Array(),
  sources: [detectorSource({}, fakeDetector())],
  journal: createJournal({ maxEntries: 10, maxBytes: 1e6 }),
  report: () => {},
}

const tooMany = () => { throw new ApiError('RequestLimitExceeded') }

/** [check, how to break it, code, part of the message where several checks share the code] */
const checks: Array<[string, (broken: Attempt) => void, string, string?]> = [
  ['session', (a) => { a.headers['x-sealocr-session'] = 'a b' }, 'EmulatorError.InvalidSession'],
  ['method', (a) => { a.method = 'PUT' }, 'UnsupportedProtocol', 'only GET and POST'],
  ['size', (a) => { a.text = ' '.repeat(10_500_000) }, 'RequestSizeLimitExceeded'],
  ['content type', (a) => { a.headers['content-type'] = 'text/plain' }, 'UnsupportedProtocol', 'Content-Type'],
  ['body', (a) => { a.text ??= '{' }, 'InvalidParameter', 'json'],
  ['Action present', (a) => { delete a.headers['x-tc-action'] }, 'MissingParameter', 'X-TC-Action'],
  ['Version present', (a) => { delete a.headers['x-tc-version'] }, 'MissingParameter', 'X-TC-Version'],
  ['Version known', (a) => { if (a.headers['x-tc-version']) a.headers['x-tc-version'] = '2000-01-01' }, 'NoSuchVersion'],
  ['Action known', (a) => { a.headers['x-tc-action'] = 'sealocr' }, 'InvalidAction'],
  ['Timestamp present', (a) => { delete a.headers['x-tc-timestamp'] }, 'MissingParameter', 'X-TC-Timestamp'],
  ['Authorization present', (a) => { a.authorization = '' }, 'MissingParameter', 'Authorization'],
  ['Region', (a) => { a.headers['x-tc-region'] = 'nowhere' }, 'InvalidParameterValue', 'X-TC-Region'],
  ['Language', (a) => { a.headers['x-tc-language'] = 'fr-FR' }, 'InvalidParameterValue', 'X-TC-Language'],
  ['payload digest', (a) => { a.headers['x-tc-content-sha256'] = 'ab' }, 'InvalidParameterValue', 'X-TC-Content-SHA256'],
  ['Authorization form', (a) => { a.authorization ??= 'SKIP' }, 'AuthFailure.InvalidAuthorization', 'SignedHeaders=…'],
  ['scope service', (a) => { a.service = 'cvm' }, 'AuthFailure.InvalidAuthorization', 'Service'],
  ['scope date', (a) => { a.date = '2026-01-01' }, 'AuthFailure.InvalidAuthorization', 'Date'],
  ['expiry', (a) => { a.make.clock = () => createClock('2026-11-22T09:00:00Z') }, 'AuthFailure.SignatureExpire'],
  ['SecretId', (a) => { a.secretId = 'AKIDunknown' }, 'AuthFailure.SecretIdNotFound'],
  ['signature', (a) => { a.key = 'wrong' }, 'AuthFailure.SignatureFailure'],
  ['token', (a) => { a.headers['x-tc-token'] = 'another' }, 'AuthFailure.TokenFailure'],
  ['permission', (a) => { a.make.account = () => createAccount(() => 'AuthFailure.UnauthorizedOperation') }, 'AuthFailure.UnauthorizedOperation'],
  ['rate', (a) => { a.make.throttle = () => tooMany }, 'RequestLimitExceeded'],
  ['billing', (a) => { a.make.account ??= () => createAccount(() => 'arrears') }, 'ResourceUnavailable.InArrears'],
  ['parameter names', (a) => { a.body.Other = 1 }, 'UnknownParameter'],
  ['parameter types', (a) => { a.body.EnablePdf = 'yes' }, 'InvalidParameter', 'EnablePdf'],
  ['parameter values', (a) => { a.body.PdfPageNumber = 0 }, 'InvalidParameterValue.InvalidParameterValueLimit'],
  ['picture', (a) => { a.body.ImageBase64 = '?' }, 'FailedOperation.ImageDecodeFailed'],
  ['answer', (a) => { a.gate.sources = [detectorSource({}, fakeDetector([]))] }, 'FailedOperation.ImageNoText'],
]

async function outcome (broken: Attempt): Promise<{ Code: string, Message: string } | undefined> {
  const { body } = await call(httpRequest(broken), { ...strictGate, sessions: testSessions(broken.make), ...broken.gate })
  return (JSON.parse(body.toString()) as { Response: { Error?: { Code: string, Message: string } } }).Response.Error
}

t.test('an unbroken request passes all checks', async (t) => {
  t.equal(await outcome(attempt()), undefined)
})

for (const [index, [check, spoil, code, part = '']] of checks.entries()) {
  t.test(`${check}: broken alone it gives ${code}`, async (t) => {
    const broken = attempt()
    spoil(broken)
    const error = await outcome(broken)
    t.equal(error?.Code, code)
    t.ok(error?.Message.includes(part), part)
  })
  const next = checks[index + 1]
  if (!next) continue
  t.test(`${check} is checked before ${next[0]}`, async (t) => {
    const broken = attempt()
    spoil(broken)
    next[1](broken)
    const error = await outcome(broken)
    t.equal(error?.Code, code)
    t.ok(error?.Message.includes(part), part)
  })
}
