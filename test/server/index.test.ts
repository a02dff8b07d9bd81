import t from 'tap'
import * as api from '../../server/index.js'

t.test('the package gives programs these, and nothing by chance', async (t) => {
  t.same(Object.keys(api).sort(), ['ConfigError', 'createServer', 'detectSeals', 'startEmulator', 'wellKnownCredential'])
})
