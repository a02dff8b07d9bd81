/** Calls that differ in one thing each: the SDK must hand the API's error to the application, or survive odd values. */
import type { ErrorCode } from '../../server/errors.js'
import type { Case } from './case.js'
import { failure, makeCase, nameOf, picture, waysOf, type Ports, type Trial } from './cases.js'
import { emptyPicture, expectedAnswer, temporaryCaller } from './emulators.js'
import type { Expectation } from './judge.js'
import type { Offers } from './sdk.js'

export function badCases (offers: Offers, ports: Ports): Trial[] {
  const language = 'en-US'
  const trial = (name: string, more: Partial<Case>, expects: Expectation): Trial =>
    ({ case: makeCase(name, { language, ...more }, ports, offers).case, expects })
  const fails = (code: ErrorCode, text?: string, values?: Record<string, string>) => failure(code, language, offers, text, values)
  const image = { ImageBase64: picture.toString('base64') }
  return [
    trial('an unknown SecretId', { secretId: 'AKIDnobody' }, fails('AuthFailure.SecretIdNotFound')),
    trial('no token with a temporary credential', { ...temporaryCaller, token: undefined }, fails('AuthFailure.TokenFailure')),
    trial('an unknown region', { region: 'ap-nowhere' }, fails('InvalidParameterValue', 'default', { name: 'X-TC-Region' })),
    trial('a region without SealOCR', { region: 'eu-frankfurt' }, fails('UnsupportedRegion')),
    trial('a picture without seals', { parameters: { ImageBase64: emptyPicture.toString('base64') } }, fails('FailedOperation.ImageNoText')),
    trial('base64 that is none', { parameters: { ImageBase64: '印章' } }, fails('FailedOperation.ImageDecodeFailed')),
    ...offers.clients.includes('common')
      ? [trial('an unknown parameter', { client: 'common', parameters: { ...image, ImageBase46: '' } }, fails('UnknownParameter', 'default', { name: 'ImageBase46' }))]
      : [],
    ...waysOf(offers).flatMap((way) => {
      const v1 = way.signMethod !== 'TC3-HMAC-SHA256'
      const strange = { ImageUrl: 'http://example.com/印章 a+b~!*()\'.png?x=1&y=%20#𠮷' }
      return [
        trial(`${nameOf(way)} wrong token`, { ...way, ...temporaryCaller, token: 'anotherToken' }, fails('AuthFailure.TokenFailure')),
        trial(`${nameOf(way)} odd characters`, { ...way, parameters: strange }, fails('FailedOperation.DownLoadError')),
        ...offers.before2022
          ? []
          : [trial(`${nameOf(way)} a boolean that is false`, { ...way, parameters: { ...image, EnablePdf: false } },
              v1 && offers.falseBreaksV1 ? fails('AuthFailure.SignatureFailure') : { answer: expectedAnswer(picture) })],
        ...v1 && way.httpMethod === 'POST'
          ? [trial(`${nameOf(way)} over 1 MB`, { ...way, parameters: { ImageBase64: 'A'.repeat(1_100_000) } }, fails('AuthFailure.SignatureFailure', 'size'))]
          : [],
      ]
    }),
  ]
}
