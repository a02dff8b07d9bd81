import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import t from 'tap'
import { AdminError, connectEmulator } from '../../../server/client/index.js'
import { createServer } from '../../../server/index.js'
import { fakeDetector } from '../emulator.js'

const server = createServer({ config: { port: 0, logLevel: 'silent', adminToken: 'open sesame', fixtures: '' }, detector: fakeDetector() })
const url = await server.listen()
t.teardown(() => server.close())
const emulator = connectEmulator(url, { adminToken: 'open sesame' })

/** The official SDK, in a session. */
function sdk ({ credentials }: { credentials: { secretId: string, secretKey: string } }) {
  return new ocr.v20181119.Client({
    credential: credentials,
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: emulator.endpoint } },
  })
}
const picture = { ImageBase64: Buffer.from('a picture').toString('base64') }

t.test('it is told when the emulator can answer, and why it may not ask', async (t) => {
  await emulator.ready()
  t.match(await emulator.config.get(), { adminToken: { value: '***', origin: 'program' } })
  await t.rejects(connectEmulator(url).config.get(), { status: 401 } as AdminError)
  await t.rejects(connectEmulator('http://127.0.0.1:1').ready(150), { message: 'fetch failed' })
})

t.test('a fault strikes one call of its session, and none of another', async (t) => {
  const [faulty, calm] = [emulator.session('faulty'), emulator.session('calm')]
  await faulty.faults.once('RequestLimitExceeded')
  t.ok((await sdk(calm).SealOCR(picture)).RequestId)
  await t.rejects(sdk(faulty).SealOCR(picture), { code: 'RequestLimitExceeded' } as never)
  t.ok((await sdk(faulty).SealOCR(picture)).RequestId)
  const { id } = await faulty.faults.add({ then: { error: 'FailedOperation.OcrFailed' } })
  t.match(await faulty.faults.list(), [{ id, struck: 0 }])
  await faulty.faults.remove(id)
  t.same(await faulty.faults.list(), [])
})

t.test('a fixture answers in its session, and nowhere else', async (t) => {
  const session = emulator.session('canned')
  const ImageUrl = 'https://pictures.example/seal.png'
  const { name } = await session.fixtures.add('SealOCR/mine', { version: 1, action: 'SealOCR', match: { image: { url: ImageUrl } }, error: { Code: 'FailedOperation.OcrFailed', Message: 'no' } })
  await t.rejects(sdk(session).SealOCR({ ImageUrl }), { code: 'FailedOperation.OcrFailed', message: 'no' } as never)
  t.match((await session.fixtures.list())[0], { name, from: 'session', used: 1 })
  t.notOk((await emulator.fixtures.list()).some((fixture) => fixture.name === name))
  await session.fixtures.remove(name)
  t.notOk((await session.fixtures.list()).some((fixture) => fixture.name === name))
})

t.test('what was asked can be listed, waited for, counted and held to an expectation', async (t) => {
  const session = emulator.session('journal')
  const waited = session.requests.list({ wait: 2, timeoutMs: 5000 })
  const { RequestId = '' } = await sdk(session).SealOCR(picture)
  await sdk(session).SealOCR(picture)
  t.equal((await waited).length, 2)
  t.match(await session.requests.get(RequestId), { id: RequestId, session: 'journal', auth: { verdict: 'right' } })
  t.equal(await session.requests.count({ outcome: 'answer' }), 2)
  await session.requests.verify({ match: {}, exactly: 2 })
  await session.requests.verify({ ordered: [{ action: 'SealOCR' }, { action: 'SealOCR' }] })
  await t.rejects(session.requests.verify({ match: { code: 'InternalError' }, atLeast: 1 }), { status: 409 } as AdminError)
  t.same(await session.requests.clear(), { count: 2 })
})

t.test('clock, accounts and reset are those of the session', async (t) => {
  const session = emulator.session('late')
  t.match(await session.clock.set('2030-01-01T00:00:00Z'), { now: '2030-01-01T00:00:00.000Z' })
  t.match(await emulator.clock.get(), { setting: 'real' })
  await session.reset('clock')
  await session.accounts.set({ state: 'arrears' })
  await t.rejects(sdk(session).SealOCR(picture), { code: 'ResourceUnavailable.InArrears' } as never)
  await session.reset()
  t.ok((await sdk(session).SealOCR(picture)).RequestId)
  await session.end()
  await t.rejects(session.end(), { status: 404 } as AdminError)
})
