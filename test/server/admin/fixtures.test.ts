import { readdirSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { sha256 } from '../../../server/signature/tc3.js'
import { picture, send, tc3, testServer } from '../emulator.js'
import { content } from '../fixtures/fixtures.js'
import { ask } from './ask.js'

const known = content({ image: { sha256: sha256('a picture') } })
const sourceOf = async (server: ReturnType<typeof testServer>, headers = {}) => (await server.inject(tc3(picture, headers))).headers['x-sealocr-source']

t.test('a fixture is added, answers, is replaced and is taken back', async (t) => {
  const server = testServer({ config: { fixtures: '' } })
  t.match(await ask(server, 'POST', '/fixtures', { name: 'round', fixture: known }), { status: 201, body: { name: 'round', from: 'session', used: 0 } })
  t.equal(await sourceOf(server), 'fixture:round')
  t.match((await ask(server, 'GET', '/fixtures')).body.fixtures, [{ name: 'round', used: 1 }, { name: 'SealOCR/documentation-example', from: 'shipped' }])
  t.match((await ask(server, 'GET', '/fixtures?unused=true')).body.fixtures.map(({ name }: { name: string }) => name), ['SealOCR/documentation-example'])
  const error = { Code: 'FailedOperation.OcrFailed', Message: 'm' }
  t.match(await ask(server, 'PUT', '/fixtures/round', { ...known, response: undefined, error }), { status: 200, body: { fixture: { error } } })
  t.equal((await send(server, tc3())).Error?.Code, error.Code)
  t.equal((await ask(server, 'DELETE', '/fixtures/round')).status, 204)
  t.equal((await ask(server, 'DELETE', '/fixtures/round')).status, 404)
  t.equal(await sourceOf(server), 'emulate')
})

t.test('fixtures belong to the session that is named', async (t) => {
  const server = testServer({ config: { fixtures: '' } })
  await ask(server, 'POST', '/fixtures?session=a', { name: 'deep/own', fixture: known })
  t.equal(await sourceOf(server), 'emulate')
  t.equal(await sourceOf(server, { 'x-sealocr-session': 'a' }), 'fixture:deep/own')
  t.equal((await ask(server, 'DELETE', '/fixtures?session=a')).status, 204)
  t.equal(await sourceOf(server, { 'x-sealocr-session': 'a' }), 'emulate')
})

t.test('what does not fit is refused with file and field', async (t) => {
  const server = testServer({ config: { fixtures: '' } })
  t.match(await ask(server, 'POST', '/fixtures', { name: 'x', fixture: { ...known, delay: -1 } }), { status: 400, body: { error: 'delay: received -1, expected ms or \'recorded\'' } })
  t.match(await ask(server, 'POST', '/fixtures', { name: '../x', fixture: known }), { status: 400, body: { error: /no name/ } })
  t.match(await ask(server, 'POST', '/fixtures', { name: 'x', fixture: content({ image: { file: 'a.png' } }) }), { status: 400, body: { error: /sha256/ } })
})

t.test('reload reads the folders again and tells what is wrong', async (t) => {
  const folder = t.testdir({ SealOCR: {} })
  const server = testServer({ config: { fixtures: folder } })
  writeFileSync(`${folder}/SealOCR/a.json`, JSON.stringify(known))
  writeFileSync(`${folder}/SealOCR/b.json`, '{')
  t.match((await ask(server, 'POST', '/fixtures/reload')).body, { fixtures: 1, problems: [/b\.json: is not JSON/] })
  t.equal(await sourceOf(server), 'fixture:SealOCR/a')
})

t.test('a call of the journal becomes a fixture, of the session or on disk', async (t) => {
  const folder = t.testdir({})
  const server = testServer({ config: { fixtures: folder } })
  const { RequestId } = await send(server, tc3())
  t.equal((await ask(server, 'POST', '/fixtures/from-request', { requestId: RequestId, name: 'again' })).status, 201)
  t.equal(await sourceOf(server), 'fixture:again')
  await ask(server, 'DELETE', '/fixtures')
  t.equal((await ask(server, 'POST', '/fixtures/from-request', { requestId: RequestId, name: 'kept', save: true })).status, 201)
  t.same(readdirSync(`${folder}/SealOCR`), ['kept.json'])
  t.equal(await sourceOf(server), 'fixture:SealOCR/kept')
  t.equal((await ask(server, 'POST', '/fixtures/from-request', { requestId: 'none', name: 'x' })).status, 404)
  const refused = await send(server, tc3({}))
  t.equal((await ask(server, 'POST', '/fixtures/from-request', { requestId: refused.RequestId, name: 'x' })).status, 400)
})
