import t from 'tap'
import { createAccount, isAccountState } from '../../server/account.js'

const caller = { secretId: 'AKID' }

t.test('each billing state has its error', async (t) => {
  const codes = {
    'not-opened': 'FailedOperation.UnOpenError',
    arrears: 'ResourceUnavailable.InArrears',
    exhausted: 'ResourceUnavailable.ResourcePackageRunOut',
    abnormal: 'ResourcesSoldOut.ChargeStatusException',
  } as const
  for (const [state, code] of Object.entries(codes)) {
    const account = createAccount(() => state as keyof typeof codes)
    t.doesNotThrow(() => { account.checkPermission(caller) }, 'billing is no matter of permission')
    t.throws(() => { account.checkBilling(caller) }, { code })
  }
})

t.test('any error code may be a state; those of AuthFailure come with the permission', async (t) => {
  t.throws(() => { createAccount(() => 'AuthFailure.MFAFailure').checkPermission(caller) }, { code: 'AuthFailure.MFAFailure' })
  t.throws(() => { createAccount(() => 'IpInBlacklist').checkBilling(caller) }, { code: 'IpInBlacklist' })
})

t.test('the state of a credential is looked at before the account\'s', async (t) => {
  const account = createAccount(() => 'arrears')
  const credential = { secretId: 'AKID', secretKey: 'k' }
  t.doesNotThrow(() => { account.checkBilling({ secretId: 'AKID', credential: { ...credential, state: 'ok' } }) })
  t.throws(() => { account.checkBilling({ secretId: 'AKID', credential: { ...credential, state: 'abnormal' } }) }, { code: 'ResourcesSoldOut.ChargeStatusException' })
  t.throws(() => { account.checkBilling({ secretId: 'AKID', credential }) }, { code: 'ResourceUnavailable.InArrears' })
})

t.test('a quota counts answered calls down', async (t) => {
  const account = createAccount(() => 'ok', () => 2)
  for (let call = 0; call < 2; call++) {
    t.doesNotThrow(() => { account.checkBilling(caller) })
    account.charge(caller)
  }
  t.throws(() => { account.checkBilling(caller) }, { code: 'ResourceUnavailable.ResourcePackageRunOut' })
})

t.test('what is a state', async (t) => {
  for (const state of ['ok', 'arrears', 'InternalError']) t.ok(isAccountState(state), state)
  for (const state of ['', 'rich', 'toString', 'constructor']) t.notOk(isAccountState(state), state)
})

t.test('one SecretId may have terms of its own', async (t) => {
  const account = createAccount(() => 'arrears', () => 5)
  account.terms.set('AKID', { state: 'ok', quota: 1 })
  t.doesNotThrow(() => { account.checkBilling(caller) })
  account.charge(caller)
  t.throws(() => { account.checkBilling(caller) }, { code: 'ResourceUnavailable.ResourcePackageRunOut' })
  t.equal(account.remaining, 5, 'the quota of all others is untouched')
  t.throws(() => { account.checkBilling({ secretId: 'AKIDother' }) }, { code: 'ResourceUnavailable.InArrears' })
})

t.test('the common state is asked for at every call', async (t) => {
  let state: 'ok' | 'arrears' = 'ok'
  const account = createAccount(() => state)
  t.doesNotThrow(() => { account.checkBilling(caller) })
  state = 'arrears'
  t.throws(() => { account.checkBilling(caller) }, { code: 'ResourceUnavailable.InArrears' })
})
