import t from 'tap'
import { ConfigError } from '../../../server/config.js'
import { readFlags } from '../../../server/config/flags.js'

t.test('flags become settings, the rest are words', async (t) => {
  t.same(readFlags(['start', '--url-fetch', 'any', '--port=0']), { settings: { urlFetch: 'any', port: '0' }, help: false, version: false, words: ['start'] })
})

t.test('help and version', async (t) => {
  t.ok(readFlags(['-h']).help)
  t.ok(readFlags(['--version']).version)
})

t.test('an unknown flag is refused with the nearest one, a flag without value too', async (t) => {
  t.throws(() => readFlags(['--prot', '1']), new ConfigError('--prot is not a flag; the nearest is --port'))
  t.throws(() => readFlags(['--port']), new ConfigError('--port needs a value'))
})
