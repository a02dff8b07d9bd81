/** The real Node SDK over a real port. The detector is a fake: what is tested is the wire. */
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import t from 'tap'
import { fakeDetector, picture, seal } from '../server/emulator.js'
import { createServer, wellKnownCredential } from '../../server/index.js'

const detector = fakeDetector()
const server = createServer({ config: { port: 0, logLevel: 'silent' }, detector })
const address = await server.listen()
t.teardown(() => server.close())

interface Profile { signMethod?: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1', language?: 'zh-CN' | 'en-US' }

function client (profile: Profile = {}, reqMethod: 'GET' | 'POST' = 'POST') {
  return new ocr.v20181119.Client({
    credential: wellKnownCredential,
    region: 'ap-guangzhou',
    profile: { ...profile, httpProfile: { endpoint: address.slice('http://'.length), protocol: 'http://', reqMethod } },
  })
}

t.test('the SDK gets the seals, whatever it signs with', async (t) => {
  for (const signMethod of ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const) {
    for (const reqMethod of ['GET', 'POST'] as const) {
      const answer = await client({ signMethod }, reqMethod).SealOCR({ ...picture, EnablePdf: true, PdfPageNumber: 1 })
      t.equal(answer.SealBody, seal.title, `${signMethod} ${reqMethod}`)
      t.same(answer.Location, { Height: 98, Width: 98, X: 143, Y: 78 })
      const { Location, OtherTexts, SealBody, SealShape } = answer
      t.same(answer.SealInfos, [{ Location, OtherTexts, SealBody, SealShape }])
    }
  }
})

t.test('an API error becomes the SDK\'s own exception', async (t) => {
  await t.rejects(client({ language: 'en-US' }).SealOCR({}), {
    code: 'InvalidParameterValue.InvalidParameterValueLimit',
    message: 'Incorrect parameter value.',
    requestId: /^[0-9a-f-]{36}$/,
  })
})

t.test('a picture of 7 MB arrives whole', async (t) => {
  const bytes = Buffer.alloc(7_000_000, 'seal')
  await client().SealOCR({ ImageBase64: bytes.toString('base64') })
  t.ok(bytes.equals(detector.asked.at(-1)?.bytes ?? Buffer.of()))
})
