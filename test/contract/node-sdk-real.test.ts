/** The whole of it: the official Node SDK, a real port, the real detector, a picture with a drawn seal. */
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import t from 'tap'
import { createServer, wellKnownCredential, type Config } from '../../server/index.js'
import { drawDocumentationExample } from '../accuracy/draw-round-seal-page.js'

const { png, truth } = await drawDocumentationExample()
const pictures = createHttpServer((_request, response) => response.setHeader('content-type', 'image/png').end(png))
await new Promise<void>(resolve => pictures.listen(0, '127.0.0.1', resolve))
const ImageUrl = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/seal.png`
t.teardown(() => pictures.close())

for (const engine of ['auto', 'tesseract'] as const) {
  t.test(`with the ${engine} engine the SDK finds and reads the documentation's example`, async (t) => {
    const config: Partial<Config> = { port: 0, logLevel: 'silent', urlFetch: 'any', engine, ocrWorkers: 1, ocrTimeout: 60_000 }
    const server = createServer({ config })
    const address = await server.listen()
    t.teardown(() => server.close())
    const client = new ocr.v20181119.Client({
      credential: wellKnownCredential,
      region: 'ap-guangzhou',
      profile: { httpProfile: { endpoint: address.slice('http://'.length), protocol: 'http://', reqTimeout: 60 } },
    })
    for (const request of [{ ImageBase64: png.toString('base64') }, { ImageUrl }]) {
      const { SealBody, SealShape, OtherTexts, Location, SealInfos } = await client.SealOCR(request)
      t.match({ SealBody, SealShape, OtherTexts }, { SealBody: '上海市宝山区市场监督管理局', SealShape: '0', OtherTexts: [] }, Object.keys(request)[0])
      t.same(SealInfos, [{ SealBody, SealShape, OtherTexts, Location }], 'the first of the seals stands on top')
      const { X = NaN, Y = NaN, Width = NaN, Height = NaN } = Location ?? {}
      const off = [X - truth.box.x, Y - truth.box.y, Width - truth.box.width, Height - truth.box.height]
      t.ok(off.every(px => Math.abs(px) <= 3), `the box is off by ${off}`)
    }
  })
}
