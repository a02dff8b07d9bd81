/** docs/errors.md says of each code what it arises from: here it does. Codes that only an account's state brings about have no request. */
import t from 'tap'
import { errors, type ErrorCode } from '../../server/errors.js'
import { byAccountState } from '../../server/errors/error-row.js'
import { wellKnownCredential, type ServerOptions } from '../../server/index.js'
import { codeOf, fakeDetector, picture, send, tc3, testServer, v1 } from '../server/emulator.js'
import { envelopeIn, rawExchange } from '../server/raw-exchange.js'

type Request = Parameters<typeof codeOf>[1]
type Cause = [Request, ServerOptions?] | (() => Promise<string | undefined>)

const wrongKey = { ...wellKnownCredential, secretKey: 'wrong' }
const strict: ServerOptions = { config: { auth: 'strict' } }
const found = (detector: Parameters<typeof fakeDetector>[0]): ServerOptions => ({ detector: fakeDetector(detector) })
const inState = (accountState: string): Cause => [tc3(), { config: { accountState } }]

const causes: Partial<Record<ErrorCode, Cause>> = {
  UnsupportedProtocol: [{ method: 'PUT', url: '/' }],
  RequestSizeLimitExceeded: [v1('GET', { ImageUrl: 'x'.repeat(33_000) })],
  InvalidRequest: notHttp,
  MissingParameter: [tc3(picture, { 'x-tc-action': '' })],
  InvalidAction: [tc3(picture, { 'x-tc-action': 'sealocr' })],
  NoSuchVersion: [tc3(picture, { 'x-tc-version': '2000-01-01' })],
  UnsupportedRegion: [tc3(picture, { 'x-tc-region': 'eu-frankfurt' })],
  InvalidParameterValue: [tc3(picture, { 'x-tc-region': 'nowhere' })],
  InvalidParameter: [tc3('{')],
  UnknownParameter: [tc3({ ...picture, Other: 1 })],
  InternalError: [tc3(), found(new Error('a fault of the emulator'))],
  'EmulatorError.FixtureNotFound': [tc3(), { config: { mode: 'replay' } }],
  'EmulatorError.UpstreamFailed': [tc3(), { config: { mode: 'passthrough', upstream: 'http://127.0.0.1:9', upstreamCredentials: 'id:key' } }],
  'EmulatorError.PathNotFound': [{ ...tc3(), url: '/elsewhere' }],
  'EmulatorError.InvalidSession': [tc3(picture, { 'x-sealocr-session': 'a b' })],
  'EmulatorError.InvalidFault': [tc3(picture, { 'x-sealocr-fault': 'NoSuchCode' })],
  'AuthFailure.InvalidAuthorization': [tc3(picture, { authorization: 'SKIP' })],
  'AuthFailure.SignatureExpire': [tc3(picture, { 'x-tc-timestamp': '1' }), strict],
  'AuthFailure.SecretIdNotFound': [tc3(picture, {}, { secretId: 'AKIDnobody', secretKey: 'key' }), strict],
  'AuthFailure.SignatureFailure': [tc3(picture, {}, wrongKey)],
  'AuthFailure.TokenFailure': [tc3(picture, { 'x-tc-token': 'one too many' }), strict],
  RequestLimitExceeded: oneTooMany,
  'FailedOperation.DownLoadError': [tc3({ ImageUrl: 'http://127.0.0.1/seal.png' })],
  'FailedOperation.ImageDecodeFailed': [tc3({ ImageBase64: '?' })],
  'FailedOperation.ImageNoText': [tc3(), found([])],
  'FailedOperation.OcrFailed': [tc3(), found('timeout')],
  'FailedOperation.UnOpenError': inState('not-opened'),
  'InvalidParameterValue.InvalidParameterValueLimit': [tc3({})],
  'LimitExceeded.TooLargeFileError': [tc3({ ImageBase64: 'A'.repeat(8_000_000) }), { config: { edition: 'international' } }],
  'ResourceUnavailable.InArrears': inState('arrears'),
  'ResourceUnavailable.ResourcePackageRunOut': [tc3(), { config: { quota: 0 } }],
  'ResourcesSoldOut.ChargeStatusException': inState('abnormal'),
}

for (const code of Object.keys(errors) as ErrorCode[]) {
  const cause = causes[code]
  if (errors[code].arises === byAccountState) continue
  t.test(code, async (t) => {
    if (!cause) return t.fail(`nothing here causes it, though it arises from ${errors[code].arises}`)
    t.equal(typeof cause === 'function' ? await cause() : await codeOf(testServer(cause[1]), cause[0]), code)
  })
}

t.test('a code that an account\'s state alone brings about is caused by no request', async (t) => {
  for (const code of Object.keys(causes) as ErrorCode[]) t.not(errors[code].arises, byAccountState, code)
})

async function notHttp (): Promise<string | undefined> {
  const server = testServer({ config: { port: 0, host: '127.0.0.1' } })
  const port = Number(new URL(await server.listen()).port)
  const answer = await rawExchange(port, 'GARBAGE\r\n\r\n')
  await server.close()
  return envelopeIn(answer).Response.Error?.Code
}

async function oneTooMany (): Promise<string | undefined> {
  const server = testServer({ config: { rateLimit: '1/s' } })
  await send(server, tc3())
  return await codeOf(server, tc3())
}
