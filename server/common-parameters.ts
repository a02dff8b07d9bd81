/** The checks of the common parameters, in the order of the contract reference, part 4.2. */
import { actions, service, type Action } from './actions/index.js'
import { ApiError, type Language } from './errors.js'
import type { HttpRequest } from './http-request.js'
import type { Call, CommonName } from './parse.js'
import { regions, type Edition } from './regions.js'

/** Action and Version present, then known. The real gateway reports a missing Action before anything about credentials. */
export function findAction (call: Call): Action {
  const name = required(call, 'Action')
  const version = required(call, 'Version')
  const action = actions.find((candidate) => candidate.name === name && candidate.version === version)
  if (action) return action
  if (actions.some((candidate) => candidate.version === version)) throw new ApiError('InvalidAction', { action: name, service, version })
  throw new ApiError('NoSuchVersion', { service, version })
}

/** The other common parameters: first that all are there, then that their values can be used. */
export function checkCommon (call: Call, edition: Edition, auth: 'off' | 'lenient' | 'strict'): void {
  if (auth !== 'off') {
    required(call, 'Timestamp')
    if (call.form === 'tc3' && call.http.headers.authorization === undefined) {
      throw new ApiError('MissingParameter', { text: 'header', name: 'Authorization' })
    }
    if (call.form === 'v1') for (const name of ['Nonce', 'SecretId', 'Signature'] as const) required(call, name)
  }
  checkRegion(call, edition)
  const { Language, SignatureMethod, Timestamp, Nonce } = call.common
  if (Language !== undefined && !languages.has(Language)) throw invalid(call, 'Language')
  if (SignatureMethod !== undefined && !/^HmacSHA(1|256)$/.test(SignatureMethod)) throw invalid(call, 'SignatureMethod')
  if (Timestamp !== undefined && !/^\d{1,12}$/.test(Timestamp)) throw invalid(call, 'Timestamp')
  if (Nonce !== undefined && !/^\d{1,19}$/.test(Nonce)) throw invalid(call, 'Nonce')
  const digest = call.http.headers['x-tc-content-sha256']
  if (call.form === 'tc3' && digest !== undefined && digest !== 'UNSIGNED-PAYLOAD' && digest.toLowerCase() !== call.http.bodySha256) {
    throw new ApiError('InvalidParameterValue', { text: 'digest' })
  }
}

/** Absent is accepted, as users of both editions do without; an empty v1 value is what SDKs without a region send. */
function checkRegion (call: Call, edition: Edition): void {
  const { Region } = call.common
  if (Region === undefined || (Region === '' && call.form === 'v1')) return
  if (regions[edition].includes(Region)) return
  if (regions.elsewhere.includes(Region)) throw new ApiError('UnsupportedRegion')
  throw invalid(call, 'Region')
}

const languages = new Map<string, Language>([['zh-CN', 'zh'], ['en-US', 'en']])

/** The language asked for in a header, known before anything is parsed; v1 requests name it among their parameters. */
export function languageOf ({ headers }: HttpRequest, common?: Call['common']): Language | undefined {
  return languages.get(common?.Language ?? headers['x-tc-language'] ?? '')
}

function required (call: Call, name: CommonName): string {
  const value = call.common[name]
  if (value) return value
  throw call.form === 'tc3'
    ? new ApiError('MissingParameter', { text: 'header', name: `X-TC-${name}` })
    : new ApiError('MissingParameter', { name })
}

function invalid (call: Call, name: CommonName): ApiError {
  return new ApiError('InvalidParameterValue', { name: call.form === 'tc3' ? `X-TC-${name}` : name })
}
