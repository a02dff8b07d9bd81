import t from 'tap'
import { ConfigError, resolveConfig } from '../../../server/config.js'
import { createLiveConfig } from '../../../server/config/live-config.js'

t.test('a change is in force at once, and its origin is told', async (t) => {
  const live = createLiveConfig(resolveConfig({ program: { quota: 3 } }))
  live.patch({ auth: 'strict' })
  t.match(live.config, { auth: 'strict', quota: 3, rateLimit: 'off' })
  t.match(live.origins, { auth: 'admin', quota: 'program', rateLimit: 'profile' })
})

t.test('what cannot be used is refused, and nothing changes', async (t) => {
  const live = createLiveConfig(resolveConfig({}))
  t.throws(() => { live.patch({ auth: 'strict', rateLimit: 'often' }) }, ConfigError)
  t.equal(live.config.auth, 'lenient')
})

t.test('null is the default again', async (t) => {
  const live = createLiveConfig(resolveConfig({ program: { quota: 3, rateLimit: '9/s', latency: '20' } }))
  live.patch({ quota: null, rateLimit: null })
  t.match(live.config, { quota: undefined, rateLimit: 'off', latency: '20' })
  t.match(live.origins, { quota: undefined, rateLimit: 'profile', latency: 'program' })
})

t.test('followers are told what changed; where one cannot follow, nothing has', async (t) => {
  const live = createLiveConfig(resolveConfig({}))
  const told: string[][] = []
  live.follow((changed) => { told.push(changed) })
  live.patch({ auth: 'strict', stamp: 'off' })
  live.follow(() => { throw new ConfigError('no') })
  t.throws(() => { live.patch({ auth: 'off' }) }, ConfigError)
  t.equal(live.config.auth, 'strict')
  t.same(told, [['auth', 'stamp'], ['auth']])
})
