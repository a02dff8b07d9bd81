import t from 'tap'
import { announcedNames, callerEnvironment, configuredUrl } from '../../server/caller-environment.js'
import { loadConfig } from '../../server/config.js'

t.test('the endpoint is what SDKs want: host and port without a scheme', async (t) => {
  t.same(callerEnvironment('http://[::1]:4866', { secretId: 'AKID1', secretKey: 'k' }), {
    SEALOCR_URL: 'http://[::1]:4866',
    SEALOCR_ENDPOINT: '[::1]:4866',
    TENCENTCLOUD_SECRET_ID: 'AKID1',
    TENCENTCLOUD_SECRET_KEY: 'k',
    TENCENTCLOUD_REGION: 'ap-guangzhou',
  })
})

t.test('an emulator inside that environment does not take our names for misspelt options', async (t) => {
  const environment = Object.fromEntries(announcedNames.map((name) => [name, 'x']))
  t.same(loadConfig({}, environment).warnings, [])
})

t.test('a configuration says where its emulator listens', async (t) => {
  t.equal(configuredUrl({ tls: 'off', port: 5000 }), 'http://localhost:5000')
  t.equal(configuredUrl({ tls: 'on', port: 443 }), 'https://localhost:443')
})
