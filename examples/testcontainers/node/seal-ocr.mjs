// npm install --save-dev sealocr-emulator testcontainers tencentcloud-sdk-nodejs-ocr && node --test seal-ocr.mjs
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SealOcrContainer } from 'sealocr-emulator/testcontainers'
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'

const documented = 'https://ocr-demo-1254418846.cos.ap-guangzhou.myqcloud.com/document/SealOCR/SealOCR1.png'
let container

before(async () => {
  container = await new SealOcrContainer(process.env.SEALOCR_IMAGE ?? 'sealocr-emulator').withConfig({ mode: 'replay' }).start()
})
after(async () => { await container?.stop() })

/** A client of the session `name`: what happens there is seen by nobody else. */
function clientOf (name) {
  const session = container.emulator.session(name)
  const httpProfile = { protocol: 'http://', endpoint: container.endpoint }
  const client = new ocr.v20181119.Client({ credential: session.credentials, region: 'ap-guangzhou', profile: { httpProfile } })
  return { session, client }
}

test('the seal of a picture is read', async () => {
  const { SealBody } = await clientOf('reads').client.SealOCR({ ImageUrl: documented })
  assert.equal(SealBody, '上海市宝山区市场监督管理局')
})

test('the rate limit is an error of the SDK', async () => {
  const { session, client } = clientOf('limited')
  await session.faults.once('RequestLimitExceeded')
  await assert.rejects(client.SealOCR({ ImageUrl: documented }), { code: 'RequestLimitExceeded' })
})
