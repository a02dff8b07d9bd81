import t from 'tap'
import { ask } from './admin/ask.js'
import { codeOf, send, tc3, testServer } from './emulator.js'
import { content } from './fixtures/fixtures.js'

const url = { ImageUrl: 'https://h/a.png' }
const patch = (server: ReturnType<typeof testServer>, changes: object) => ask(server, 'PATCH', '/config', changes)

t.test('another mode answers at once, from fixtures that were not looked at before', async (t) => {
  const fixtures = t.testdir({ SealOCR: { 'a.json': JSON.stringify(content({ image: { url: url.ImageUrl } })) } })
  const server = testServer({ config: { mode: 'emulate', urlFetch: 'off', fixtures } })
  t.equal(await codeOf(server, tc3(url)), 'FailedOperation.DownLoadError')
  t.match((await patch(server, { mode: 'replay' })).body, { mode: { value: 'replay', origin: 'admin' } })
  t.match(await send(server, tc3(url)), { SealShape: '0' })
  t.equal(await codeOf(server, tc3({ ImageUrl: 'https://h/b.png' })), 'EmulatorError.FixtureNotFound')
  await patch(server, { mode: 'emulate' })
  t.equal(await codeOf(server, tc3(url)), 'FailedOperation.DownLoadError')
})

t.test('a mode that cannot be is refused, and everything stays as it was', async (t) => {
  const fixtures = t.testdir({ SealOCR: { 'a.json': '{' } })
  const server = testServer({ config: { mode: 'emulate', fixtures } })
  t.match(await patch(server, { mode: 'replay', clock: '+1h' }), { status: 400, body: { error: /a\.json: is not JSON/ } })
  t.match(await patch(server, { mode: 'passthrough' }), { status: 400, body: { error: /TENCENTCLOUD_SECRET_ID/ } })
  t.match((await ask(server, 'GET', '/config')).body, { mode: { value: 'emulate' }, clock: { value: 'real' } })
  t.equal(await codeOf(server, tc3()), undefined)
})

t.test('it is ready when what the mode needs is', async (t) => {
  const server = testServer({ config: { mode: 'replay', fixtures: '' } })
  await server.ready()
  let started = () => {}
  const slow = testServer({ config: { mode: 'replay', fixtures: '' }, detector: { detect: async () => [], close: async () => {}, ready: () => new Promise<void>((resolve) => { started = resolve }) } })
  await slow.ready()
  await patch(slow, { mode: 'emulate' })
  t.equal((await slow.inject('/_sealocr/ready')).statusCode, 503)
  started()
  await slow.ready()
  t.equal((await slow.inject('/_sealocr/ready')).statusCode, 200)
})

t.test('clock, faults and quota change in every session, those that are there and those that come', async (t) => {
  const server = testServer({ config: { auth: 'strict' } })
  const codes = () => Promise.all(['a', 'b'].map((session) => codeOf(server, tc3(undefined, { 'x-sealocr-session': session }))))
  t.equal(await codeOf(server, tc3(undefined, { 'x-sealocr-session': 'a' })), undefined)
  await patch(server, { clock: '2026-11-22T09:00:00Z' })
  t.same(await codes(), ['AuthFailure.SignatureExpire', 'AuthFailure.SignatureExpire'])
  await patch(server, { clock: '2026-11-22T08:00:00Z', faults: '[{"then":{"error":"FailedOperation.OcrFailed"}}]' })
  t.same(await codes(), ['FailedOperation.OcrFailed', 'FailedOperation.OcrFailed'])
  await patch(server, { faults: null, quota: 1 })
  t.same(await codes(), ['ResourceUnavailable.ResourcePackageRunOut', undefined], 'a has had its one call')
  await patch(server, { quota: null })
  t.same(await codes(), [undefined, undefined])
})

t.test('the edition and the log change too', async (t) => {
  const server = testServer({ config: { logLevel: 'silent' } })
  t.equal(await codeOf(server, tc3({ ...url, EnablePdf: 'x' })), 'InvalidParameter')
  t.equal(server.log(), '')
  await patch(server, { edition: 'international', logLevel: 'info' })
  t.equal(await codeOf(server, tc3({ ...url, EnablePdf: true })), 'UnknownParameter')
  t.match(server.log(), 'UnknownParameter')
})
