/**
 * Faults on demand, as each SDK reports them. Magic addresses, magic pictures and rules need nothing of a client, so every SDK
 * meets them, broken connections included; the header only those that let an application set one.
 */
import { connectionFaults } from '../../schemas/fault.js'
import { writeMagicPicture } from '../../server/faults/magic-picture.js'
import { readShippedSeal } from '../../server/shipped-seals.js'
import { failure, makeCase, type Ports, type Trial } from './cases.js'
import { caller, configuredSession, expectedAnswer, ruledSession } from './emulators.js'
import type { Case } from './case.js'
import type { Expectation } from './judge.js'
import type { Offers } from './sdk.js'

const code = 'FailedOperation.OcrFailed'
const round = await readShippedSeal('round')

export function faultCases (offers: Offers, ports: Ports): Trial[] {
  const language = 'en-US'
  const fails = failure(code, language, offers)
  const trial = (name: string, more: Partial<Case>, expects: Expectation): Trial =>
    ({ case: makeCase(`fault by ${name}`, { language, ...more }, ports, offers).case, expects })
  const fromUrl = (path: string, more: Partial<Case> = {}) => ({ parameters: { ImageUrl: `https://sealocr.invalid/${path}` }, ...more })
  const inSession = (session: string) => ({ secretId: `${caller.secretId}~${session}` })
  const limited = failure('RequestLimitExceeded', language, offers)
  // Nothing of these reaches the application, so nobody counts the RequestIds there.
  const broken = { endpoint: `127.0.0.1:${ports.broken}`, timeoutS: 1 }
  return [
    trial('a magic address', fromUrl(`error/${code}`), fails),
    trial('a magic picture', { parameters: { ImageBase64: writeMagicPicture(round, code).toString('base64') } }, fails),
    trial('a rule of the admin API, for the session in the SecretId', inSession(ruledSession), limited),
    trial('a rule of the configuration, for the session in the SecretId', inSession(configuredSession), limited),
    trial('a magic address: slow', fromUrl('delay/300'), { answer: expectedAnswer(round) }),
    trial('a magic address: HTTP 503', fromUrl('http/503', broken), { network: true }),
    ...connectionFaults.map((kind) => trial(`a magic address: ${kind}`, fromUrl(`connection/${kind}`, broken), { network: true })),
    ...offers.headers
      ? [
          trial('a header', { faultHeader: code }, fails),
          trial('a header: HTTP 503', { faultHeader: 'http=503; body=busy', ...broken }, { network: true }),
        ]
      : [],
  ]
}
