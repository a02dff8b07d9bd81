/** What stands between a rightly signed request and the service: permission, billing, quota. */
import type { Caller } from './authenticate.js'
import { ApiError, isErrorCode, type ErrorCode } from './errors.js'

const namedStates = {
  'not-opened': 'FailedOperation.UnOpenError',
  arrears: 'ResourceUnavailable.InArrears',
  exhausted: 'ResourceUnavailable.ResourcePackageRunOut',
  abnormal: 'ResourcesSoldOut.ChargeStatusException',
} as const satisfies Record<string, ErrorCode>

export const accountStates = ['ok', ...Object.keys(namedStates)]

/** One of the four billing states by name, or any error code at all: so every documented error can be brought about. */
export type AccountState = 'ok' | keyof typeof namedStates | ErrorCode

export function isAccountState (state: string): state is AccountState {
  return state === 'ok' || Object.hasOwn(namedStates, state) || isErrorCode(state)
}

/** What is peculiar to one SecretId; what is left out is as for everybody. */
export interface AccountTerms {
  state?: AccountState
  /** Answered calls that are left to it. */
  quota?: number
  /** `off` or such as `5/s`. */
  rateLimit?: string
}

export interface Account {
  /** Access management comes before the rate limit: it throws where the state is an AuthFailure. */
  checkPermission (caller: Caller): void
  checkBilling (caller: Caller): void
  /** Counts one answered call against the quota. */
  charge (caller: Caller): void
  /** Answered calls that are left to all who have no quota of their own. */
  readonly remaining: number
  terms: Map<string, AccountTerms>
}

/**
 * @param common the state of everybody
 * @param quota calls until the resource package is used up; both are asked at every call
 */
export function createAccount (common: () => AccountState = () => 'ok', quota: () => number = () => Infinity): Account {
  const terms: Account['terms'] = new Map()
  let charged = 0
  const remaining = () => quota() - charged
  const codeOf = ({ secretId, credential }: Caller): ErrorCode | undefined => {
    const state = terms.get(secretId)?.state ?? credential?.state ?? common()
    if (state === 'ok') return undefined
    return isErrorCode(state) ? state : namedStates[state]
  }
  return {
    terms,
    get remaining () { return remaining() },
    checkPermission (caller) {
      const code = codeOf(caller)
      if (code?.startsWith('AuthFailure.')) throw new ApiError(code)
    },
    checkBilling (caller) {
      const code = codeOf(caller)
      if (code) throw new ApiError(code)
      if ((terms.get(caller.secretId)?.quota ?? remaining()) <= 0) throw new ApiError('ResourceUnavailable.ResourcePackageRunOut')
    },
    charge ({ secretId }) {
      const own = terms.get(secretId)
      if (own?.quota === undefined) charged++
      else own.quota--
    },
  }
}
