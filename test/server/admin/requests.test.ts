import t from 'tap'
import { codeOf, picture, send, tc3, testServer, v1 } from '../emulator.js'
import { ask } from './ask.js'

const wrongKey = { secretId: 'AKIDsealocrEmulator00000000000EXAMPLE', secretKey: 'wrong' }

t.test('calls are listed oldest first, with what was asked and what came', async (t) => {
  const server = testServer()
  const { RequestId } = await send(server, tc3())
  await send(server, tc3({ ...picture, Other: 1 }, { 'x-sealocr-session': 't42' }))
  const { requests } = (await ask(server, 'GET', '/requests')).body
  t.match(requests, [
    { id: RequestId, seq: 1, session: 'default', action: 'SealOCR', source: 'emulate', status: 200, params: { ImageBase64: '(12 characters)' }, image: { bytes: 9 } },
    { seq: 2, session: 't42', source: 'gate', code: 'UnknownParameter' },
  ])
  t.equal(requests[0].at, '2026-11-22T08:00:00.000Z')
  t.match(requests[0].image.sha256, /^[0-9a-f]{64}$/)
})

t.test('filters, the session of a header among them, and a limit', async (t) => {
  const server = testServer()
  for (const session of ['a', 'b', 'a']) await send(server, tc3(picture, { 'x-sealocr-session': session }))
  await send(server, tc3({}))
  const seqs = async (query: string, headers = {}) => (await ask(server, 'GET', `/requests${query}`, undefined, headers)).body.requests.map(({ seq }: { seq: number }) => seq)
  t.same(await seqs('?session=a'), [1, 3])
  t.same(await seqs('', { 'x-sealocr-session': 'b' }), [2])
  t.same(await seqs('?code=InvalidParameterValue.InvalidParameterValueLimit'), [4])
  t.same(await seqs('?outcome=answer&after=1'), [2, 3])
  t.same(await seqs('?source=emulate&limit=1'), [3])
  t.same(await seqs('?unmatched=true'), [])
  t.equal((await ask(server, 'GET', '/requests?colour=red')).status, 400)
  t.equal((await ask(server, 'GET', '/requests?session=a%20b')).status, 400)
})

t.test('one call shows what was signed, and no secret', async (t) => {
  const server = testServer()
  const good = await send(server, tc3(picture, { 'x-tc-token': '' }))
  const bad = await send(server, tc3(picture, {}, wrongKey))
  const v1Bad = await send(server, v1('GET', { Token: 'aSecretToken' }, wrongKey))
  const view = async (id: string) => await ask(server, 'GET', `/requests/${id}`)
  t.match((await view(good.RequestId)).body, { auth: { mode: 'lenient', verdict: 'right', secretId: 'AKID****MPLE', canonicalRequest: /^POST\n\/\n\ncontent-type:/, stringToSign: /^TC3-HMAC-SHA256\n/ }, response: { SealBody: String }, timesMs: { parse: Number, answer: Number, total: Number } })
  t.match((await view(bad.RequestId)).body.auth, { verdict: 'refused', canonicalRequest: /^POST\n/, secretId: 'AKID****MPLE' })
  const old = await view(v1Bad.RequestId)
  t.match(old.body.auth, { verdict: 'refused', stringToSign: /^GETlocalhost:4866\/\?Action=SealOCR/ })
  for (const { text } of [await view(good.RequestId), await view(bad.RequestId), old]) t.notMatch(text, /aSecretToken|sealocrEmulatorSecretKey|AKIDsealocrEmulator/)
  t.equal((await view('nobody')).status, 404)
})

t.test('who is not checked, and who does not get so far', async (t) => {
  const server = testServer()
  await send(server, tc3(picture, {}, { secretId: 'AKIDstranger', secretKey: 'any' }))
  await send(server, tc3('{'))
  const ids = (await ask(server, 'GET', '/requests')).body.requests.map(({ id }: { id: string }) => id)
  const verdicts = await Promise.all(ids.map(async (id: string) => (await ask(server, 'GET', `/requests/${id}`)).body.auth.verdict))
  t.same(verdicts, ['not-checked', 'not-reached'])
})

t.test('an answer can be waited for', async (t) => {
  const server = testServer()
  const waiting = ask(server, 'GET', '/requests?wait=2&timeoutMs=5000')
  await send(server, tc3())
  await send(server, tc3())
  t.equal((await waiting).body.requests.length, 2)
  const start = performance.now()
  t.equal((await ask(server, 'GET', '/requests?wait=3&timeoutMs=60')).body.requests.length, 2, 'the time is over')
  t.ok(performance.now() - start >= 50)
})

t.test('calls are counted and verified; what differs is told as text', async (t) => {
  const server = testServer()
  await codeOf(server, tc3({ ...picture, EnablePdf: false }))
  t.same((await ask(server, 'POST', '/requests/count', { match: { action: 'SealOCR' } })).body, { count: 1 })
  t.same((await ask(server, 'POST', '/requests/verify', { match: { params: { EnablePdf: false } }, exactly: 1 })).body, { count: 1 })
  const wrong = await ask(server, 'POST', '/requests/verify', { match: { action: 'SealOCR', params: { EnablePdf: true } } })
  t.equal(wrong.status, 409)
  t.match(wrong.headers['content-type'], /^text\/plain/)
  t.match(wrong.text, /Expected at least 1 of these requests, received 0 among 1[^]*- +"EnablePdf": true\n\+ +"EnablePdf": false/)
  t.same((await ask(server, 'POST', '/requests/verify', { ordered: [{ action: 'SealOCR' }] })).body, { count: 1 })
  t.equal((await ask(server, 'POST', '/requests/verify', { ordered: [{ code: 'None' }] })).status, 409)
  for (const body of [{}, { ordered: [] }, { ordered: [{}], match: {} }]) t.equal((await ask(server, 'POST', '/requests/verify', body)).status, 400)
  t.equal((await ask(server, 'POST', '/requests/verify', { match: { session: 'other' }, exactly: 0 })).status, 200)
})

t.test('a session forgets its calls alone', async (t) => {
  const server = testServer()
  await send(server, tc3(picture, { 'x-sealocr-session': 'a' }))
  await send(server, tc3())
  t.same((await ask(server, 'DELETE', '/requests?session=a')).body, { count: 1 })
  t.equal((await ask(server, 'GET', '/requests')).body.requests.length, 1)
})
