/** Who calls, and whether the signature is right; checks in the order of the contract reference, part 4.2. */
import type { Clock } from './clock.js'
import type { Credential } from './credentials.js'
import { ApiError } from './errors.js'
import { maxClockDeviationS } from './limits.js'
import type { Call } from './parse.js'
import { withoutSession } from './session-name.js'
import { isScopeService } from './signature/signed-hosts.js'
import { parseTc3Authorization } from './signature/tc3.js'
import { verifyHmac } from './signature/verify-hmac.js'
import { verifyTc3 } from './signature/verify-tc3.js'

/**
 * `off`: nothing is looked at. `lenient`: the form must be right, and the signature where the SecretId is known.
 * `strict`: as the real service, only known SecretIds, in time, with their token.
 */
export type AuthMode = 'off' | 'lenient' | 'strict'

export interface Caller {
  /** Without the name of a session. */
  secretId: string
  credential?: Credential
  /** What was signed, where the signature was verified. */
  proof?: Proof
}

/** v1 signatures know no canonical request. */
export interface Proof {
  canonicalRequest?: string
  stringToSign: string
}

export interface AuthOptions {
  auth: AuthMode
  credentials: Map<string, Credential>
  clock: Clock
}

export function authenticate (call: Call, { auth, credentials, clock }: AuthOptions): Caller {
  const authorization = parseTc3Authorization(call.http.headers.authorization ?? '')
  const secretId = withoutSession(authorization?.secretId ?? call.common.SecretId ?? '')
  const credential = credentials.get(secretId)
  if (auth === 'off') return { secretId, credential }

  if (call.form === 'tc3') checkScope(call, authorization)
  if (auth === 'strict') checkExpiry(call, clock)
  if (!credential) {
    if (auth === 'strict') throw new ApiError('AuthFailure.SecretIdNotFound')
    return { secretId }
  }
  const proof = authorization ? verifyTc3(call, authorization, credential.secretKey) : verifyHmac(call, credential.secretKey)
  checkToken(call, credential, auth)
  return { secretId, credential, proof }
}

/** Only the tail about the service is known from the wire; the others are worded after it. */
function checkScope (call: Call, authorization: ReturnType<typeof parseTc3Authorization>): asserts authorization {
  const refuse = (reason: string) => new ApiError('AuthFailure.InvalidAuthorization', { reason })
  if (!authorization) throw refuse('it is not `TC3-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`')
  const { service, date, signedHeaders } = authorization
  if (!signedHeaders.includes('content-type') || !signedHeaders.includes('host')) throw refuse('`SignedHeaders` must contain `content-type` and `host`')
  if (!isScopeService(service, call.http.headers)) throw new ApiError('AuthFailure.InvalidAuthorization', { text: 'service' })
  const utcDate = new Date(Number(call.common.Timestamp) * 1000)
  if (Number.isNaN(utcDate.getTime()) || date !== utcDate.toISOString().slice(0, 10)) {
    throw refuse('`Date` in Credential is not the UTC date of `X-TC-Timestamp`')
  }
}

function checkExpiry (call: Call, clock: Clock): void {
  const serverTime = Math.floor(clock.now() / 1000)
  if (Math.abs(serverTime - Number(call.common.Timestamp)) > maxClockDeviationS) throw new ApiError('AuthFailure.SignatureExpire', { serverTime })
}

/** A token that the credential does not have is wrong too, but `lenient` does not mind. */
function checkToken (call: Call, credential: Credential, auth: AuthMode): void {
  const token = call.common.Token || undefined
  if (token === credential.token) return
  if (auth === 'strict' || credential.token !== undefined) throw new ApiError('AuthFailure.TokenFailure')
}
