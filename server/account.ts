/** What stands between a rightly signed request and the service: permission, billing, quota. */
import type { Caller } from './authenticate.js'
import { ApiError, isErrorCode, type ErrorCode } from './errors.js'

const namedStates = {
  'not-opened': 'FailedOperation.UnOpenError',
  arrears: 'ResourceUnavailable.InArrears',
  exhausted: 'ResourceUnavailable.ResourcePackageRunOut',
  abnormal: 'ResourcesSoldOut.ChargeStatusException',
} as const satisfies Record<string, ErrorCode>

/** One of the four billing states by name, or any error code at all: so every documented error can be brought about. */
export type AccountState = 'ok' | keyof typeof namedStates | ErrorCode

export function isAccountState (state: string): state is AccountState {
  return state === 'ok' || Object.hasOwn(namedStates, state) || isErrorCode(state)
}

export interface Account {
  /** Access management comes before the rate limit: it throws where the state is an AuthFailure. */
  checkPermission (caller: Caller): void
  checkBilling (caller: Caller): void
  /** Counts one answered call against the quota. */
  charge (): void
}

/** @param quota calls until the resource package is used up */
export function createAccount (state: AccountState = 'ok', quota = Infinity): Account {
  let remaining = quota
  const codeOf = (caller: Caller): ErrorCode | undefined => {
    const current = caller.credential?.state ?? state
    if (current === 'ok') return undefined
    return isErrorCode(current) ? current : namedStates[current]
  }
  return {
    checkPermission (caller) {
      const code = codeOf(caller)
      if (code?.startsWith('AuthFailure.')) throw new ApiError(code)
    },
    checkBilling (caller) {
      const code = codeOf(caller)
      if (code) throw new ApiError(code)
      if (remaining <= 0) throw new ApiError('ResourceUnavailable.ResourcePackageRunOut')
    },
    charge () { remaining-- },
  }
}
