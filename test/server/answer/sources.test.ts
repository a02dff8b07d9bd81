import t from 'tap'
import { sourcesFor, upstreamCredential } from '../../../server/answer/sources.js'
import { createClock } from '../../../server/clock.js'
import { resolveConfig, type Config } from '../../../server/config.js'
import { createFixtureStore } from '../../../server/fixtures/store.js'

const detector = { name: 'emulate', answer: async () => ({ result: {} }), ready: async () => {}, close: async () => {} }

function names (program: Partial<Config>): string[] {
  const { config } = resolveConfig({ program })
  return sourcesFor({ config, store: createFixtureStore({}), detector, clock: createClock(), warn: () => {} }).map(({ name }) => name)
}

t.test('each mode has its sources, in its order', async (t) => {
  const upstreamCredentials = 'id:key'
  t.same(names({}), ['fixture', 'emulate'])
  t.same(names({ mode: 'emulate' }), ['emulate'])
  t.same(names({ mode: 'replay' }), ['fixture'])
  t.same(names({ mode: 'record', upstreamCredentials }), ['fixture', 'upstream'])
  t.same(names({ mode: 'record', record: 'all', upstreamCredentials }), ['upstream'])
  t.same(names({ mode: 'passthrough', upstreamCredentials }), ['upstream'])
})

t.test('who asks upstream must have something to sign with', async (t) => {
  for (const mode of ['record', 'passthrough'] as const) t.throws(() => names({ mode }), { name: 'ConfigError', message: /TENCENTCLOUD_SECRET_ID/ })
  t.same(upstreamCredential(resolveConfig({ program: { upstreamCredentials: 'id:key:token' } }).config), { secretId: 'id', secretKey: 'key', token: 'token' })
})
