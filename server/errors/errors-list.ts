/** The error table as data: for programs, and for the command line. */
import { errors } from '../errors.js'
import { magicOrigin } from '../faults/magic-url.js'
import type { ErrorRow } from './error-row.js'

export function errorsList () {
  return Object.entries<ErrorRow>(errors).map(([code, { arises, texts }]) => ({
    code,
    arises,
    messages: Object.values(texts).map(({ en, zh, evidence }) => ({ en, zh, evidence })),
    trigger: {
      header: `X-SealOCR-Fault: ${code}`,
      imageUrl: `${magicOrigin}/error/${code}`,
      picture: `/_sealocr/magic/${code}.png`,
      rule: { then: { error: code } },
    },
  }))
}
