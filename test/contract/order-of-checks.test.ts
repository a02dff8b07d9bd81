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
import { hmacSignature, hmacStringToSign } from '../../server/signature/hmac.js'
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
type Check<A> = [string, (broken: A) => void, string, string?]

const checks: Array<Check<Attempt>> = [
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

/** The older signature puts the common parameters among the others; where it differs, its checks stand here, in order. */
interface V1Attempt extends Pick<Attempt, 'gate' | 'make' | 'key'> {
  parameters: Record<string, string | undefined>
  signature?: string
  text?: string
}

function v1Attempt (): V1Attempt {
  const parameters = {
    Action: 'SealOCR', Version: '2018-11-19', Timestamp: timestamp, Nonce: '11886', SecretId: 'AKIDknown', SignatureMethod: 'HmacSHA256', Token: 'token', ...picture,
  }
  return { parameters, key: 'key', gate: {}, make: {} }
}

function v1HttpRequest ({ parameters, key, signature, text }: V1Attempt): HttpRequest {
  const given = Object.fromEntries(Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const Signature = signature ?? hmacSignature(key, given.SignatureMethod, hmacStringToSign('POST', 'localhost', given))
  const bytes = Buffer.from(text ?? new URLSearchParams({ ...given, ...Signature && { Signature } }).toString())
  const headers = { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' }
  return { method: 'POST', query: '', headers, body: bytes, bodyBytes: bytes.length, bodySha256: sha256(bytes), signal: new AbortController().signal }
}

const v1Checks: Array<Check<V1Attempt>> = [
  ['size', (a) => { a.text = `a&${'b'.repeat(1_100_000)}` }, 'AuthFailure.SignatureFailure', 'request size limit'],
  ['form', (a) => { a.text ??= 'a&b' }, 'InvalidParameter', 'splited by'],
  ['Action present', (a) => { a.parameters.Action = undefined }, 'MissingParameter', '`Action`'],
  ['Version present', (a) => { a.parameters.Version = undefined }, 'MissingParameter', '`Version`'],
  ['Version known', (a) => { a.parameters.Version &&= '2000-01-01' }, 'NoSuchVersion'],
  ['Action known', (a) => { a.parameters.Action &&= 'sealocr' }, 'InvalidAction'],
  ['Timestamp present', (a) => { a.parameters.Timestamp = undefined }, 'MissingParameter', '`Timestamp`'],
  ['Nonce present', (a) => { a.parameters.Nonce = undefined }, 'MissingParameter', '`Nonce`'],
  ['SecretId present', (a) => { a.parameters.SecretId = undefined }, 'MissingParameter', '`SecretId`'],
  ['Signature present', (a) => { a.signature = '' }, 'MissingParameter', '`Signature`'],
  ['Region', (a) => { a.parameters.Region = 'nowhere' }, 'InvalidParameterValue', '`Region`'],
  ['Language', (a) => { a.parameters.Language = 'fr-FR' }, 'InvalidParameterValue', '`Language`'],
  ['SignatureMethod', (a) => { a.parameters.SignatureMethod = 'HmacMD5'; a.signature ??= 'any' }, 'InvalidParameterValue', '`SignatureMethod`'],
  ['Timestamp', (a) => { a.parameters.Timestamp &&= 'noon' }, 'InvalidParameterValue', '`Timestamp`'],
  ['Nonce', (a) => { a.parameters.Nonce &&= 'none' }, 'InvalidParameterValue', '`Nonce`'],
  ['expiry', (a) => { a.make.clock = () => createClock('2026-11-22T09:00:00Z') }, 'AuthFailure.SignatureExpire'],
  ['SecretId', (a) => { a.parameters.SecretId &&= 'AKIDunknown' }, 'AuthFailure.SecretIdNotFound'],
  ['signature', (a) => { a.key = 'wrong' }, 'AuthFailure.SignatureFailure', 'signature is correct'],
  ['token', (a) => { a.parameters.Token = 'another' }, 'AuthFailure.TokenFailure'],
  ['rate', (a) => { a.make.throttle = () => tooMany }, 'RequestLimitExceeded'],
]

async function outcome (http: HttpRequest, { make, gate }: Pick<Attempt, 'make' | 'gate'>): Promise<{ Code: string, Message: string } | undefined> {
  const { body } = await call(http, { ...strictGate, sessions: testSessions(make), ...gate })
  return (JSON.parse(body.toString()) as { Response: { Error?: { Code: string, Message: string } } }).Response.Error
}

const schemes = [
  tried('TC3', attempt, httpRequest, checks),
  tried('the older signature', v1Attempt, v1HttpRequest, v1Checks),
]
t.test('an unbroken request passes all checks', async (t) => {
  for (const { name, outcomeOf } of schemes) t.equal(await outcomeOf(), undefined, name)
})

for (const { name, outcomeOf, checks } of schemes) {
  for (const [index, [check, code, part]] of checks.entries()) {
    t.test(`${name}: ${check}: broken alone it gives ${code}`, async (t) => {
      const error = await outcomeOf(index)
      t.equal(error?.Code, code)
      t.ok(error?.Message.includes(part), String(error?.Message))
    })
    const next = checks[index + 1]
    if (!next) continue
    t.test(`${name}: ${check} is checked before ${next[0]}`, async (t) => {
      const error = await outcomeOf(index, index + 1)
      t.equal(error?.Code, code)
      t.ok(error?.Message.includes(part), String(error?.Message))
    })
  }
}

/** A scheme's attempts, broken by the numbers of its checks. */
function tried<A extends Pick<Attempt, 'make' | 'gate'>> (name: string, make: () => A, http: (attempt: A) => HttpRequest, checks: Array<Check<A>>) {
  const outcomeOf = async (...broken: number[]) => {
    const made = make()
    for (const index of broken) checks[index][1](made)
    return await outcome(http(made), made)
  }
  return { name, outcomeOf, checks: checks.map(([check, , code, part = '']): [string, string, string] => [check, code, part]) }
}
