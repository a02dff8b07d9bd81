// NODE_OPTIONS=--experimental-vm-modules npx jest: an emulator for this file, a session for each test.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startEmulator } from 'sealocr-emulator'
import tencentcloud from 'tencentcloud-sdk-nodejs-ocr'

let emulator
beforeAll(async () => { emulator = await startEmulator({ mode: 'replay', fixtures: './fixtures', logLevel: 'silent' }) })
afterAll(() => emulator.close())

/** Your code would get these from its settings. */
function clientFor (session) {
  return new tencentcloud.ocr.v20181119.Client({
    credential: session.credentials,
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: emulator.endpoint } },
  })
}

const seal = { SealBody: '某某有限公司', SealShape: '0', OtherTexts: [], Location: { X: 1, Y: 2, Width: 3, Height: 4 } }
const request = { ImageUrl: 'https://pictures.example/contract.png' }
const fixture = {
  version: 1,
  action: 'SealOCR',
  match: { image: { url: request.ImageUrl } },
  response: { ...seal, SealInfos: [seal] },
}

test('the seal of a contract is read', async () => {
  const session = emulator.session('reads')
  await session.fixtures.add('SealOCR/contract', fixture)
  await expect(clientFor(session).SealOCR(request)).resolves.toMatchObject({ SealBody: '某某有限公司' })
  await session.requests.verify({ match: { imageUrl: request.ImageUrl }, exactly: 1 })
})

test('an account in arrears is told as such', async () => {
  const session = emulator.session('arrears')
  await session.accounts.set({ state: 'arrears' })
  await expect(clientFor(session).SealOCR(request)).rejects.toMatchObject({ code: 'ResourceUnavailable.InArrears' })
})
