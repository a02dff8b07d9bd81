import t from 'tap'
import { isScopeService, signedHosts } from '../../../server/signature/signed-hosts.js'

t.test('a host may be signed with or without port and scheme, or as the real service\'s', async (t) => {
  t.same(signedHosts({ host: 'http://127.0.0.1:4866' }, 'ap-shanghai'), [
    'http://127.0.0.1:4866', 'http://127.0.0.1', '127.0.0.1:4866', '127.0.0.1',
    'ocr.tencentcloudapi.com', 'ocr.ap-shanghai.tencentcloudapi.com', 'ocr.intl.tencentcloudapi.com',
  ])
})

t.test('the host as received comes first, then the one a proxy saw', async (t) => {
  t.same(signedHosts({ host: 'a', 'x-forwarded-host': 'b' }, undefined).slice(0, 2), ['a', 'b'])
  t.ok(signedHosts({}, '').includes('ocr.tencentcloudapi.com'))
})

t.test('the service of a scope is ocr, or what SDKs make of the endpoint', async (t) => {
  const accepted = (host: string) => ['ocr', '127', 'localhost:4866', 'localhost', 'cvm'].filter((service) => isScopeService(service, { host }))
  t.same(accepted('127.0.0.1:4866'), ['ocr', '127'])
  t.same(accepted('http://localhost:4866'), ['ocr', 'localhost:4866', 'localhost'])
  t.same(accepted('localhost'), ['ocr', 'localhost'])
})
