import t from 'tap'
import { sha256 } from '../../../server/signature/tc3.js'
import { picture, tc3, testServer } from '../emulator.js'
import { content } from '../fixtures/fixtures.js'
import { ask } from './ask.js'

const gzip = { 'content-type': 'application/gzip' }

t.test('the fixtures of one emulator answer in another', async (t) => {
  const folder = t.testdir({ SealOCR: { 'a.json': JSON.stringify(content({ image: { file: 'a.png' } })), 'a.png': 'a picture' } })
  const one = testServer({ config: { fixtures: folder } })
  await ask(one, 'POST', '/fixtures', { name: 'own', fixture: content({ image: { sha256: sha256('other') } }) })
  const bundle = (await one.inject('/_sealocr/fixtures/bundle')).rawPayload
  const other = testServer({ config: { mode: 'replay', fixtures: '' } })
  const answer = await other.inject({ method: 'POST', url: '/_sealocr/fixtures/bundle', headers: gzip, payload: bundle })
  t.same(answer.json(), { added: ['own', 'SealOCR/a'] })
  t.equal((await other.inject(tc3(picture))).headers['x-sealocr-source'], 'fixture:SealOCR/a')
})

t.test('what is no bundle is refused', async (t) => {
  const server = testServer({ config: { fixtures: '' } })
  const post = async (headers: Record<string, string>, payload: Buffer | object) => await server.inject({ method: 'POST', url: '/_sealocr/fixtures/bundle', headers, payload })
  t.match((await post(gzip, Buffer.from('x'))).json(), { error: /no \.tgz/ })
  t.equal((await post(gzip, Buffer.from('x'))).statusCode, 400)
  t.equal((await post({}, {})).statusCode, 400)
})
