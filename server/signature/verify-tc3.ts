/** Is one of the ways in which the SDKs sign this request the way it was signed? */
import { createSecretKey, type KeyObject } from 'node:crypto'
import type { Proof } from '../authenticate.js'
import { ApiError } from '../errors.js'
import type { Call } from '../parse.js'
import { sameSignature } from './same-signature.js'
import { signedHosts } from './signed-hosts.js'
import { sha256, tc3CanonicalRequest, tc3Signature, tc3SigningKey, tc3StringToSign, type Tc3Authorization } from './tc3.js'

const unsignedPayload = sha256('UNSIGNED-PAYLOAD')
const emptyPayload = sha256('')

/** What was signed. @throws {ApiError} SignatureFailure; its evidence holds what the emulator signed, never the key */
export function verifyTc3 (call: Call, authorization: Tc3Authorization, secretKey: string): Proof {
  const { date, service, signature } = authorization
  const signingKey = keyOf(secretKey, date, service)
  const isRight = ({ stringToSign }: Proof) => sameSignature(tc3Signature(signingKey, stringToSign), signature)
  // Nearly everybody signs this: the Host header as received, values as received, the payload as sent.
  const likeliest = proofOf(call, authorization, call.http.headers.host ?? '', payloadsOf(call)[0])
  if (isRight(likeliest)) return likeliest
  for (const host of signedHosts(call.http.headers, call.common.Region)) {
    for (const payload of payloadsOf(call)) {
      for (const lowerCase of [false, true]) {
        const proof = proofOf(call, authorization, host, payload, lowerCase)
        if (isRight(proof)) return proof
      }
    }
  }
  throw new ApiError('AuthFailure.SignatureFailure', {}, { ...likeliest })
}

/** Three of a signature's four HMACs make its key, which is the same all day. A few callers are remembered. */
const keys = new Map<string, KeyObject>()

function keyOf (secretKey: string, date: string, service: string): KeyObject {
  const name = `${secretKey}/${date}/${service}`
  let key = keys.get(name)
  if (!key) {
    if (keys.size >= 100) keys.clear()
    key = createSecretKey(tc3SigningKey(secretKey, date, service))
    keys.set(name, key)
  }
  return key
}

/** SDKs without the option of an unsigned payload still let an application add its header, and then sign the real payload. */
function payloadsOf ({ http }: Call): string[] {
  const payload = http.method === 'GET' ? emptyPayload : http.bodySha256
  return http.headers['x-tc-content-sha256'] === 'UNSIGNED-PAYLOAD' ? [unsignedPayload, payload] : [payload]
}

/** @param lowerCase signs values in lower case, as the documentation's sample does; no SDK's traffic tells which the service does */
function proofOf ({ http, common }: Call, authorization: Tc3Authorization, host: string, payloadSha256: string, lowerCase = false): Proof {
  const { signedHeaders, date, service } = authorization
  const canonicalRequest = tc3CanonicalRequest({
    method: http.method,
    query: http.method === 'GET' ? http.query : '',
    headers: signedHeaders.map((name): [string, string] => {
      // Callers name what they have signed, and may name anything.
      const value = name === 'host' ? host : Object.hasOwn(http.headers, name) ? http.headers[name] ?? '' : ''
      return [name, lowerCase ? value.toLowerCase() : value]
    }),
    payloadSha256,
  })
  return { canonicalRequest, stringToSign: tc3StringToSign(common.Timestamp ?? '', date, service, canonicalRequest) }
}
