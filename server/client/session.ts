/** What a test does with one session: set faults and fixtures, turn the clock, and see what was asked. */
import type { FaultEffect, FaultRule } from '../../schemas/fault.js'
import type { FixtureFile } from '../../schemas/fixture.js'
import type { AccountTerms } from '../account.js'
import type { EntryFilter } from '../journal/entry-filter.js'
import type { EntrySummary, entryView } from '../journal/entry-view.js'
import type { Expected, ExpectedInOrder } from '../journal/verify.js'
import { adminCall, type AdminAddress, type AdminRequest } from './admin-call.js'

export type ArmedFault = FaultRule & { id: string, seen: number, struck: number }
export interface ShownFixture { name: string, from: 'session' | 'disk' | 'shipped', used: number, fixture: FixtureFile }
export type ResetScope = 'journal' | 'faults' | 'fixtures' | 'counters' | 'accounts' | 'clock'

export type Session = ReturnType<typeof sessionClient>

/** @param secretId the SecretId to call with; the name of the session is added to it */
export function sessionClient (address: AdminAddress, name: string, { secretId, secretKey }: { secretId: string, secretKey: string }) {
  const call = <T = unknown>(path: string, request: AdminRequest = {}) =>
    adminCall<T>(address, path, { ...request, query: { session: name, ...request.query } })
  const part = (text: string) => encodeURIComponent(text)
  return {
    name,
    /** For an SDK: the session travels in the SecretId. */
    credentials: { secretId: name === 'default' ? secretId : `${secretId}~${name}`, secretKey },
    /** For a caller that can set headers. */
    headers: { 'X-SealOCR-Session': name },
    faults: {
      add: (rule: FaultRule) => call<ArmedFault>('faults', { method: 'POST', body: rule }),
      /** For the next call. @param effect an error code, or anything a rule can do */
      once: (effect: string | FaultEffect) =>
        call<ArmedFault>('faults/next', { method: 'POST', body: { then: typeof effect === 'string' ? { error: effect } : effect } }),
      list: async () => (await call<{ faults: ArmedFault[] }>('faults')).faults,
      remove: (id: string) => call<void>(`faults/${part(id)}`, { method: 'DELETE' }),
      clear: () => call<void>('faults', { method: 'DELETE' }),
    },
    /** Those of the session; fixtures on disk are not touched. */
    fixtures: {
      /** One of the same name is replaced. @param fixture as in a file */
      add: (fixture: string, content: FixtureFile) => call<ShownFixture>('fixtures', { method: 'POST', body: { name: fixture, fixture: content } }),
      /** All that can answer, in the order in which they are asked. */
      list: async () => (await call<{ fixtures: ShownFixture[] }>('fixtures')).fixtures,
      remove: (fixture: string) => call<void>(`fixtures/${fixture.split('/').map(part).join('/')}`, { method: 'DELETE' }),
    },
    requests: {
      /** The latest calls, oldest first. With `wait`, once so many fit, or after `timeoutMs`. */
      list: async (filter: Omit<EntryFilter, 'params' | 'session'> & { limit?: number, wait?: number, timeoutMs?: number } = {}) =>
        (await call<{ requests: EntrySummary[] }>('requests', { query: filter })).requests,
      /** @param requestId of the answer */
      get: (requestId: string) => call<ReturnType<typeof entryView>>(`requests/${part(requestId)}`),
      count: async (match: EntryFilter = {}) => (await call<{ count: number }>('requests/count', { method: 'POST', body: { match } })).count,
      /** So many calls that fit, or a call for each in an order. @throws {AdminError} whose message shows how the nearest call differs */
      verify: async (expected: Expected | ExpectedInOrder) => { await call('requests/verify', { method: 'POST', body: expected }) },
      clear: () => call<{ count: number }>('requests', { method: 'DELETE' }),
    },
    clock: {
      get: () => call<{ setting: string, now: string }>('clock'),
      /** @param setting `real`, an ISO time at which it stands still, or a shift such as `+6m` */
      set: (setting: string) => call<{ setting: string, now: string }>('clock', { method: 'PUT', body: { setting } }),
    },
    accounts: {
      set: (terms: AccountTerms, id = secretId) => call<AccountTerms>(`accounts/${part(id)}`, { method: 'PUT', body: terms }),
      clear: (id = secretId) => call<void>(`accounts/${part(id)}`, { method: 'DELETE' }),
    },
    /** As if nothing had happened; without scopes, all of it. Fixtures on disk and the configuration stay. */
    reset: (...scope: ResetScope[]) => call<{ reset: string[] }>('reset', { method: 'POST', query: { scope: scope.length > 0 ? scope : ['all'] } }),
    /** Forgets the session and its calls. */
    end: () => adminCall<void>(address, `sessions/${part(name)}`, { method: 'DELETE' }),
  }
}
