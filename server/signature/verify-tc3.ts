/** Is one of the ways in which the SDKs sign this request the way it was signed? */
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
  const timestamp = call.common.Timestamp ?? ''
  let evidence: Record<string, string> | undefined
  for (const canonicalRequest of candidates(call, authorization)) {
    const stringToSign = tc3StringToSign(timestamp, date, service, canonicalRequest)
    if (sameSignature(tc3Signature(signingKey, stringToSign), signature)) return { canonicalRequest, stringToSign }
    evidence ??= { canonicalRequest, stringToSign }
  }
  throw new ApiError('AuthFailure.SignatureFailure', {}, evidence)
}

/** Three of a signature's four HMACs make its key, which is the same all day. A few callers are remembered. */
const keys = new Map<string, Buffer>()

function keyOf (secretKey: string, date: string, service: string): Buffer {
  const name = JSON.stringify([secretKey, date, service])
  const key = keys.get(name) ?? tc3SigningKey(secretKey, date, service)
  if (keys.size >= 100) keys.clear()
  keys.set(name, key)
  return key
}

/** The likeliest first: the Host header as received, values as received, the payload as sent. */
function * candidates ({ http, common }: Call, { signedHeaders }: Tc3Authorization): Generator<string> {
  const payloads = http.method === 'GET' ? [emptyPayload] : [http.bodySha256]
  // SDKs without the option still let an application add this header, and then sign the real payload.
  if (http.headers['x-tc-content-sha256'] === 'UNSIGNED-PAYLOAD') payloads.unshift(unsignedPayload)
  const query = http.method === 'GET' ? http.query : ''
  for (const host of signedHosts(http.headers, common.Region)) {
    for (const payloadSha256 of payloads) {
      const headers = signedHeaders.map((name): [string, string] => [name, name === 'host' ? host : http.headers[name] ?? ''])
      const request = { method: http.method, query, payloadSha256 }
      const asReceived = tc3CanonicalRequest({ ...request, headers })
      yield asReceived
      // The documentation's sample signs its values in lower case; no SDK's traffic tells which the service does.
      const inLowerCase = headers.map(([name, value]): [string, string] => [name, value.toLowerCase()])
      const lowerCase = tc3CanonicalRequest({ ...request, headers: inLowerCase })
      if (lowerCase !== asReceived) yield lowerCase
    }
  }
}
