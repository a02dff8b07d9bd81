import { readdirSync } from 'node:fs'
import t from 'tap'
import { uiFiles } from '../../../server/admin/ui.js'
import { testServer } from '../emulator.js'

t.test('the page and all its files are served, under a policy that lets nothing in from elsewhere', async (t) => {
  const server = testServer()
  t.same(Object.values(uiFiles).map(([file]) => file).sort(), readdirSync('server/inspector').sort())
  for (const [path, [, type]] of Object.entries(uiFiles)) {
    const answer = await server.inject(`/_sealocr${path}`)
    t.equal(answer.statusCode, 200, path)
    t.equal(answer.headers['content-type'], type, path)
    t.match(answer.headers, { 'content-security-policy': /^default-src 'none'; script-src 'self';/, 'x-content-type-options': 'nosniff' })
    t.notMatch(answer.payload, /https?:\/\/(?!www\.w3\.org\/2000\/svg)|innerHTML|insertAdjacentHTML|document\.write|\son\w+="/, 'nothing from elsewhere, no markup from data')
  }
})

t.test('the page itself wants no token, and is as closed to other origins as all the routes', async (t) => {
  const server = testServer({ config: { adminToken: 'secret' } })
  for (const path of Object.keys(uiFiles)) t.equal((await server.inject(`/_sealocr${path}`)).statusCode, 200, path)
  t.equal((await server.inject('/_sealocr/requests')).statusCode, 401)
  t.equal((await server.inject({ url: '/_sealocr/ui', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode, 403)
  t.equal((await server.inject({ url: '/_sealocr/ui', headers: { host: 'rebound.example' } })).statusCode, 403)
})
