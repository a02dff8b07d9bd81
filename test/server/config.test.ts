import { writeFileSync } from 'node:fs'
import t from 'tap'
import { ConfigError, loadConfig, resolveConfig } from '../../server/config.js'

const nowhere = 'no such file.json'

t.test('without settings the defaults hold, some of them from the profile', async (t) => {
  const { config, origins } = resolveConfig({})
  t.match(config, { port: 4866, host: 'localhost', profile: 'dev', auth: 'lenient', rateLimit: 'off', edition: 'mainland' })
  t.match(origins, { port: 'default', auth: 'profile' })
  t.ok(Object.isFrozen(config))
})

t.test('the profile real is strict and slow, and single settings win over it', async (t) => {
  t.match(resolveConfig({ program: { profile: 'real' } }).config, { auth: 'strict', rateLimit: '5/s' })
  const { config, origins } = resolveConfig({ program: { profile: 'real', rateLimit: 'off' } })
  t.match(config, { auth: 'strict', rateLimit: 'off' })
  t.match(origins, { auth: 'profile', rateLimit: 'program' })
})

t.test('file, environment, flags and program: the later wins, and each value knows where it is from', async (t) => {
  const file = t.testdir({ 'sealocr.config.json': '{"port": 1, "seed": "f", "edition": "international", "quota": 3}' })
  const loaded = loadConfig({ quota: '7' }, { SEALOCR_PORT: '2', SEALOCR_SEED: 'e', SEALOCR_QUOTA: '5' }, `${file}/sealocr.config.json`)
  t.match(loaded.config, { port: 2, seed: 'e', edition: 'international', quota: 7 })
  t.match(loaded.origins, { port: 'environment', edition: 'file', quota: 'flag', host: 'default' })
})

t.test('the profile may come from any layer', async (t) => {
  t.equal(loadConfig({}, { SEALOCR_PROFILE: 'real' }, nowhere).config.auth, 'strict')
  t.equal(loadConfig({ profile: 'real' }, { SEALOCR_PROFILE: 'dev' }, nowhere).config.auth, 'strict')
})

t.test('an empty variable is as good as none', async (t) => {
  t.equal(loadConfig({}, { SEALOCR_PORT: '' }, nowhere).config.port, 4866)
})

t.test('a name that is no option is warned of, with the nearest that is one', async (t) => {
  const file = `${t.testdir({})}/c.json`
  writeFileSync(file, '{"prot": 1}')
  const { warnings } = loadConfig({}, { SEALOCR_RATELIMIT: '5/s', OTHER: 'x' }, file)
  t.same(warnings, ['SEALOCR_RATELIMIT is not an option; the nearest is SEALOCR_RATE_LIMIT', `${file}: prot is not an option; the nearest is port`])
})

t.test('a wrong value is refused under the name it was given by', async (t) => {
  const wrong = (run: () => unknown, message: RegExp) => t.throws(run, { name: 'ConfigError', message })
  wrong(() => loadConfig({}, { SEALOCR_PORT: '99999' }, nowhere), /^SEALOCR_PORT must be <= 65535, not '99999'$/)
  wrong(() => loadConfig({ auth: 'maybe' }, {}, nowhere), /^--auth must be equal to one of the allowed values: off, lenient, strict, not 'maybe'$/)
  wrong(() => resolveConfig({ program: { rateLimit: 'fast' } }), /^rateLimit must match pattern/)
  wrong(() => resolveConfig({ program: { profile: 'best' } }), /^profile must be equal/)
})

t.test('a file that cannot be read is an error of configuration, a missing one is not', async (t) => {
  const directory = t.testdir({ 'bad.json': '{' })
  t.throws(() => loadConfig({}, {}, `${directory}/bad.json`), ConfigError)
  t.doesNotThrow(() => loadConfig({}, {}, `${directory}/none.json`))
})
