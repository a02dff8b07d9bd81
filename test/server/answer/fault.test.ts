import t from 'tap'
import { writeMagicPicture } from '../../../server/faults/magic-picture.js'
import { readShippedSeal } from '../../../server/shipped-seals.js'
import { codeOf, fakeDetector, picture, tc3, testServer } from '../emulator.js'

const code = 'FailedOperation.OcrFailed'

t.test('a header is a fault', async (t) => {
  const answer = await testServer().inject(tc3(picture, { 'x-sealocr-fault': code, 'x-tc-language': 'en-US' }))
  t.match(answer.json().Response, { Error: { Code: code, Message: 'OCR failed.' }, RequestId: /^[0-9a-f-]{36}$/ })
  t.equal(answer.headers['x-sealocr-source'], 'fault:header')
})

t.test('a magic address is a fault, in the language of the edition', async (t) => {
  const answer = await testServer().inject(tc3({ ImageUrl: `https://sealocr.invalid/error/${code}` }))
  t.match(answer.json().Response.Error, { Code: code, Message: 'OCR识别失败' })
  t.equal(answer.headers['x-sealocr-source'], 'fault:url')
})

t.test('a magic picture is a fault', async (t) => {
  const magic = writeMagicPicture(await readShippedSeal('round'), code)
  const answer = await testServer().inject(tc3({ ImageBase64: magic.toString('base64') }))
  t.equal(answer.json().Response.Error.Code, code)
  t.equal(answer.headers['x-sealocr-source'], 'fault:picture')
})

t.test('a rule of the configuration is a fault', async (t) => {
  const server = testServer({ config: { faults: JSON.stringify([{ id: 'mine', times: 1, then: { error: code } }]) } })
  t.equal((await server.inject(tc3())).headers['x-sealocr-source'], 'fault:mine')
  t.equal(await codeOf(server, tc3()), undefined, 'it was for once')
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'other' })), code, 'each session counts for itself')
})

t.test('faults come after the signature, and only to requests that are right', async (t) => {
  const server = testServer()
  const header = { 'x-sealocr-fault': code }
  t.equal(await codeOf(server, tc3(picture, header, { secretId: 'AKIDsealocrEmulator00000000000EXAMPLE', secretKey: 'wrong' })), 'AuthFailure.SignatureFailure')
  t.equal(await codeOf(server, tc3({ ...picture, Other: 1 }, header)), 'UnknownParameter')
})

t.test('a slow success is a success, and everything is slow where that is configured', async (t) => {
  const detector = fakeDetector()
  for (const [config, header] of [[{}, 'delay=60'], [{ latency: '60' }, '']] as const) {
    const start = performance.now()
    const answer = await testServer({ detector, config }).inject(tc3(picture, { 'x-sealocr-fault': header }))
    t.ok(performance.now() - start >= 55)
    t.equal(answer.headers['x-sealocr-source'], 'emulate')
  }
  t.equal(detector.asked.length, 2)
})

t.test('a fault that cannot be is an error of its own, with the reason', async (t) => {
  const server = testServer()
  for (const request of [tc3(picture, { 'x-sealocr-fault': 'NoSuchCode' }), tc3({ ImageUrl: 'https://sealocr.invalid/nothing' })]) {
    const { Error } = (await server.inject(request)).json().Response
    t.equal(Error.Code, 'EmulatorError.InvalidFault')
    t.match(Error.Message, /no known error code|means nothing/)
  }
})

t.test('faults are not charged', async (t) => {
  const server = testServer({ config: { quota: 1 } })
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-fault': code })), code)
  t.equal(await codeOf(server, tc3()), undefined)
})
