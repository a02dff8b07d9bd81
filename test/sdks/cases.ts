/** The matrix: every way in which an SDK can make a call, as an answer, as an API error, and with a wrong key. */
import { errors, type ErrorCode } from '../../server/errors.js'
import { badCases } from './bad-cases.js'
import type { Case } from './case.js'
import { burstCallers, caller, expectedAnswer, temporaryCaller } from './emulators.js'
import { faultCases } from './fault-cases.js'
import type { Expectation } from './judge.js'
import type { Offers } from './sdk.js'

export interface Trial {
  case: Case
  expects: Expectation
}

export interface Ports { strict: number, limited: number, broken: number }

/** Bytes whose base64 has all of `+`, `/` and `=`, which queries and forms must escape. */
export const picture = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.from(Array.from({ length: 258 }, (_, index) => 255 - index % 256)),
])

export function trialsFor (offers: Offers, ports: Ports): Trial[] {
  const matrix = waysOf(offers).flatMap((way) => matrixCell(way, offers, ports))
  const asDocumented = makeCase('the lines of docs/sdks.md', { client: 'documented' }, ports, offers)
  const others = [hostTrials, badCases, faultCases, bigTrials, rateTrials].flatMap((trials) => trials(offers, ports))
  return [asDocumented, ...matrix, ...others]
}

export type Way = Pick<Case, 'client' | 'signMethod' | 'httpMethod' | 'unsignedPayload'>

/** Client × signature × HTTP method × unsigned payload, as far as the SDK goes. */
export function waysOf (offers: Offers): Way[] {
  return offers.clients.flatMap((client) => offers.signMethods.flatMap((signMethod) => offers.httpMethods.flatMap((httpMethod) => {
    const tc3 = signMethod === 'TC3-HMAC-SHA256'
    if (client === 'common' && offers.commonOnlyTc3Post && !(tc3 && httpMethod === 'POST')) return []
    return [false, true].filter((unsigned) => !unsigned || (tc3 && offers.unsignedPayload))
      .map((unsignedPayload) => ({ client, signMethod, httpMethod, unsignedPayload }))
  })))
}

function matrixCell (way: Way, offers: Offers, ports: Ports): Trial[] {
  return ([undefined, 'zh-CN', 'en-US'] as const).flatMap((language) => [caller, temporaryCaller].flatMap((who) => {
    const made = makeCase(`${nameOf(way)} ${language ?? 'no language'}${'token' in who ? ' token' : ''}`, { ...way, ...who, language }, ports, offers)
    return [
      made,
      { case: { ...made.case, name: `${made.case.name} API error`, parameters: {} }, expects: failure('InvalidParameterValue.InvalidParameterValueLimit', language, offers) },
      { case: { ...made.case, name: `${made.case.name} wrong key`, secretKey: 'anotherKey' }, expects: failure('AuthFailure.SignatureFailure', language, offers) },
    ]
  }))
}

export function nameOf ({ client, signMethod, httpMethod, unsignedPayload }: Way): string {
  return `${client} ${signMethod} ${httpMethod}${unsignedPayload ? ' unsigned' : ''}`
}

/** A case that succeeds unless something about it is changed. */
export function makeCase (name: string, more: Partial<Case>, ports: Ports, offers: Offers): Trial {
  const parameters = { ImageBase64: picture.toString('base64'), ...!offers.before2022 && { EnablePdf: true, PdfPageNumber: 1 } }
  const made: Case = {
    name,
    endpoint: `127.0.0.1:${ports.strict}`,
    client: offers.clients[0],
    signMethod: 'TC3-HMAC-SHA256',
    httpMethod: 'POST',
    unsignedPayload: false,
    ...caller,
    region: 'ap-guangzhou',
    parameters,
    calls: 1,
    retries: 0,
    ...more,
  }
  return { case: made, expects: { answer: expectedAnswer(picture) } }
}

/** The gateway speaks English to who names no language, the OCR backend Chinese. */
export function failure (code: ErrorCode, language: Case['language'], offers: Offers, text = 'default', values: Record<string, string> = {}): Expectation {
  const asked = language ?? offers.language
  const chinese = asked === undefined ? code.startsWith('InvalidParameterValue.') || code.startsWith('FailedOperation.') : asked === 'zh-CN'
  const texts = errors[code].texts as Record<string, { en: string, zh: string }>
  return { code, message: texts[text][chinese ? 'zh' : 'en'].replace(/\{(\w+)\}/g, (_, name: string) => values[name]) }
}

/** `localhost` is signed otherwise than an address by some SDKs. */
function hostTrials (offers: Offers, ports: Ports): Trial[] {
  return waysOf(offers).map((way) => makeCase(`${nameOf(way)} at localhost`, { ...way, endpoint: `localhost:${ports.strict}` }, ports, offers))
}

function bigTrials (offers: Offers, ports: Ports): Trial[] {
  const bytes = Buffer.alloc(7_000_000, 'seal')
  return waysOf(offers).filter(({ signMethod, httpMethod }) => signMethod === 'TC3-HMAC-SHA256' && httpMethod === 'POST').map((way) => ({
    case: makeCase(`${nameOf(way)} 7 MB picture`, { ...way, parameters: { ImageBase64: bytes.toString('base64') } }, ports, offers).case,
    expects: { answer: expectedAnswer(bytes) },
  }))
}

/** Twenty calls in a row are more than 5 a second on any machine. */
function rateTrials (offers: Offers, ports: Ports): Trial[] {
  if (offers.slow) return []
  const endpoint = `127.0.0.1:${ports.limited}`
  const burst = (name: string, more: Partial<Case>) => makeCase(name, { endpoint, calls: 20, ...more }, ports, offers).case
  const refused = failure('RequestLimitExceeded', 'en-US', offers, 'counted', { count: '6', limit: '5' })
  return offers.clients.flatMap((client, index) => {
    const [once, again] = burstCallers.slice(2 * index)
    const given: Trial = { case: burst(`${client} over the rate limit`, { client, ...once, language: 'en-US' }), expects: { ...refused, atLeast: 5 } }
    const retried = burst(`${client} over the rate limit, retried`, { client, ...again, calls: 12, retries: 3 })
    return [given, ...offers.retries.includes(client) ? [{ case: retried, expects: { answer: expectedAnswer(picture) } }] : []]
  })
}
