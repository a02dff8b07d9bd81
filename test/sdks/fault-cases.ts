/**
 * Faults on demand, as each SDK reports them. Magic addresses, magic pictures and rules of a session need nothing of a client,
 * so every SDK meets them; the header and what breaks the wire only those whose client program can set headers and time limits.
 */
import { connectionFaults } from '../../schemas/fault.js'
import { writeMagicPicture } from '../../server/faults/magic-picture.js'
import { readShippedSeal } from '../../server/shipped-seals.js'
import { failure, makeCase, type Ports, type Trial } from './cases.js'
import { caller, expectedAnswer, ruledSession } from './emulators.js'
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
  const everywhere = [
    trial('a magic address', fromUrl(`error/${code}`), fails),
    trial('a magic picture', { parameters: { ImageBase64: writeMagicPicture(round, code).toString('base64') } }, fails),
    trial('a rule of the session in the SecretId', { secretId: `${caller.secretId}~${ruledSession}` }, failure('RequestLimitExceeded', language, offers)),
    trial('a magic address: slow', fromUrl('delay/300'), { answer: expectedAnswer(round) }),
  ]
  if (!offers.steered) return everywhere
  // Nothing of these reaches the application, so nobody counts the RequestIds there.
  const broken = { endpoint: `127.0.0.1:${ports.broken}`, timeoutS: 1 }
  return [
    ...everywhere,
    trial('a header', { faultHeader: code }, fails),
    trial('a header: HTTP 503', { faultHeader: 'http=503; body=busy', ...broken }, { network: true }),
    ...connectionFaults.map((kind) => trial(`a magic address: ${kind}`, fromUrl(`connection/${kind}`, broken), { network: true })),
  ]
}
