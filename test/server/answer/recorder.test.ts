import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { createServer, wellKnownCredential } from '../../../server/index.js'
import type { Config } from '../../../server/config.js'
import { fakeDetector, now, send, tc3, testServer, v1 } from '../emulator.js'

/** A second emulator, as strict as the cloud, stands in for it. */
const cloudPair = { secretId: 'AKIDcloudSecretId0000000000000000001', secretKey: 'cloudSecretKey000000000000000001', token: 'cloudToken0001' }
const cloudDetector = fakeDetector()
const cloud = createServer({
  config: { port: 0, host: '127.0.0.1', auth: 'strict', mode: 'emulate', logLevel: 'silent', credentials: Object.values(cloudPair).join(':') },
  detector: cloudDetector,
})
const upstream = await cloud.listen()
t.teardown(() => cloud.close())

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } }).png().toBuffer()
const picture = { ImageBase64: png.toString('base64') }

function recording (folder: string, config: Partial<Config> = {}) {
  return testServer({ config: { mode: 'record', fixtures: folder, upstream, upstreamCredentials: Object.values(cloudPair).join(':'), ...config } })
}
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)).sort()
const sourceOf = async (server: { inject: typeof cloud.inject }, request: Parameters<typeof send>[1]) => (await server.inject(request)).headers['x-sealocr-source']

t.test('the first call is answered upstream and recorded, the second by the recording, in any mode with fixtures', async (t) => {
  const folder = t.testdir({})
  const server = recording(folder)
  cloudDetector.asked.length = 0
  const { RequestId: firstId, ...first } = await send(server, tc3(picture))
  t.equal(first.Error, undefined)
  t.match(await sourceOf(server, tc3(picture)), /^fixture:SealOCR\/rec-[0-9a-f]{12}$/)
  t.equal(cloudDetector.asked.length, 1)
  const replay = testServer({ config: { mode: 'replay', fixtures: folder } })
  const { RequestId, ...again } = await send(replay, tc3(picture))
  t.not(RequestId, firstId)
  t.same(again, first)
  const lossless = { ImageBase64: (await sharp(png).png({ compressionLevel: 0 }).toBuffer()).toString('base64') }
  t.match(await sourceOf(replay, tc3(lossless)), /^fixture:/, 'a lossless copy too')
})

t.test('nothing that passed but the answer is in the files: no secret, no token, no header, no picture', async (t) => {
  const folder = t.testdir({})
  const server = recording(folder)
  const headers = {
    cookie: 'cookieValue1',
    'user-agent': 'agentValue1',
    'x-tc-traceid': 'traceValue1',
    'x-tc-token': 'callerToken1',
    'x-tc-requestclient': 'clientValue1',
    'x-forwarded-for': '203.0.113.77',
    'x-custom': 'customValue1',
  }
  const caller = { secretId: 'AKIDcallerSecretId', secretKey: 'callerSecretKey1' }
  const requests = [
    tc3(picture, headers, caller),
    tc3({ ImageUrl: 'https://pictures.invalid/a.png?q-ak=AKIDurlSecretId01&q-signature=urlSignature1&x-cos-security-token=urlToken1&v=2' }, headers, caller),
    v1('GET', { ...picture, Token: 'callerToken1' }, caller),
  ]
  const answers = []
  for (const request of requests) answers.push(await send(server, request))
  t.equal(filesOf(folder).length, 2, 'one for the picture, one for the URL\'s error')
  const written = filesOf(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
  const passed = [
    ...Object.values(cloudPair), ...Object.values(caller), ...Object.values(headers), wellKnownCredential.secretKey,
    'AKID', 'TC3-HMAC-SHA256', 'Credential', 'Signature', 'urlSignature1', 'urlToken1', 'callerToken1', 'localhost', '127.0.0.1', 'application/json', 'ap-guangzhou',
    picture.ImageBase64, ...answers.map(({ RequestId }) => RequestId),
    ...requests.map(({ headers }) => (headers as Record<string, string>).authorization).filter(Boolean),
  ]
  for (const text of passed) t.notOk(written.toLowerCase().includes(text.toLowerCase()), text)
  t.match(written, 'https://pictures.invalid/a.png?v=2')
})

t.test('errors of the picture are recorded, errors of the account are not', async (t) => {
  const folder = t.testdir({})
  const server = recording(folder)
  t.equal((await send(server, tc3({ ImageUrl: 'https://pictures.invalid/none.png' }))).Error?.Code, 'FailedOperation.DownLoadError')
  t.equal(filesOf(folder).length, 1)
  const poor = recording(folder, { upstreamCredentials: 'AKIDother:key' })
  t.equal((await send(poor, tc3(picture))).Error?.Code, 'AuthFailure.SecretIdNotFound')
  t.equal(filesOf(folder).length, 1)
})

t.test('a recording may be named by its caller, but not out of the folder', async (t) => {
  const folder = t.testdir({})
  const server = recording(folder)
  await send(server, tc3(picture, { 'x-sealocr-fixture': 'round' }))
  await send(server, tc3({ ...picture, EnablePdf: false }, { 'x-sealocr-fixture': '../../etc/x' }))
  t.match(filesOf(folder), [/^SealOCR\/rec-[0-9a-f]{12}\.json$/, 'SealOCR/round.json'])
})

t.test('record=all asks upstream every time, and replaces', async (t) => {
  const folder = t.testdir({})
  const server = recording(folder, { record: 'all' })
  cloudDetector.asked.length = 0
  await send(server, tc3(picture))
  t.equal(await sourceOf(server, tc3(picture)), 'upstream')
  t.equal(cloudDetector.asked.length, 2)
  t.equal(filesOf(folder).length, 1)
})

t.test('a picture is only kept where that is asked for', async (t) => {
  const folder = t.testdir({})
  await send(recording(folder, { recordImages: 'sidecar' }), tc3(picture))
  const [json, side] = filesOf(folder)
  t.equal(side, json.replace('.json', '.png'))
  t.same(readFileSync(join(folder, side)), png)
  t.match(await sourceOf(testServer({ config: { mode: 'replay', fixtures: folder } }), tc3(picture)), /^fixture:/)
})

t.test('passthrough answers as upstream does, and writes nothing', async (t) => {
  const folder = t.testdir({})
  const server = recording(folder, { mode: 'passthrough' })
  t.equal(await sourceOf(server, tc3(picture)), 'upstream')
  t.same(filesOf(folder), [])
})

t.test('a folder that cannot be written to costs the recording, not the answer', async (t) => {
  const folder = t.testdir({})
  const server = recording(folder, { record: 'all' })
  writeFileSync(join(folder, 'SealOCR'), 'a file where a folder should be')
  t.equal((await send(server, tc3(picture))).Error, undefined)
  t.match(server.log(), 'was not recorded')
})

t.test('recordings are dated by the clock of the machine', async (t) => {
  const folder = t.testdir({})
  await send(recording(folder), tc3(picture))
  const { meta } = JSON.parse(readFileSync(join(folder, filesOf(folder)[0]), 'utf8')) as { meta: { recordedAt: string } }
  t.ok(Math.abs(Date.parse(meta.recordedAt) - Date.now()) < 60_000, `${meta.recordedAt} is not the emulator's ${now}`)
})
