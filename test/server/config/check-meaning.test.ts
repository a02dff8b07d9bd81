import t from 'tap'
import { resolveConfig } from '../../../server/config.js'
import { checkMeaning } from '../../../server/config/check-meaning.js'

t.test('settings that nobody can use are refused with what can be', async (t) => {
  const check = (program: Record<string, unknown>) => () => { checkMeaning(resolveConfig({ program }).config) }
  t.throws(check({ accountState: 'rich' }), { name: 'ConfigError', message: /'rich': give ok, not-opened, arrears/ })
  t.throws(check({ latency: 'slow' }), { name: 'ConfigError', message: /'slow' is none: give 200/ })
  t.throws(check({ clock: 'noon' }), { name: 'ConfigError', message: /'noon': give real/ })
  t.throws(check({ faults: '{' }), { name: 'ConfigError', message: /^faults: / })
  t.doesNotThrow(check({ accountState: 'InternalError', latency: '100-300' }))
})
