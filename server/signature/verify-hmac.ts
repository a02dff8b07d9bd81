/** The same question for v1 signatures. */
import type { Proof } from '../authenticate.js'
import { clip } from '../clip.js'
import { ApiError } from '../errors.js'
import type { Call } from '../parse.js'
import { hmacSignature, hmacStringToSign } from './hmac.js'
import { sameSignature } from './same-signature.js'
import { signedHosts } from './signed-hosts.js'

/**
 * What was signed; its beginning, because it holds the picture.
 * @throws {ApiError} SignatureFailure; its evidence holds what the emulator signed, never the key
 */
export function verifyHmac (call: Call, secretKey: string): Proof {
  const { http: { method, headers }, common, v1Parameters } = call
  // The Ruby SDK leaves the line end of its base64 encoder in place.
  const received = (common.Signature ?? '').trim()
  let evidence: string | undefined
  for (const host of signedHosts(headers, common.Region)) {
    const stringToSign = hmacStringToSign(method, host, v1Parameters)
    if (sameSignature(hmacSignature(secretKey, common.SignatureMethod, stringToSign), received)) return { stringToSign: clip(stringToSign) }
    evidence ??= stringToSign
  }
  throw new ApiError('AuthFailure.SignatureFailure', {}, { stringToSign: clip(evidence ?? '') })
}
