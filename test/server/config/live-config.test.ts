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
