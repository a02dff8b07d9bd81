import t from 'tap'
import { detectorSource, type DetectorFailure } from '../../../server/answer/detector.js'
import { fakeDetector, question as ask, seal } from '../emulator.js'

const bytes = Buffer.from('x')
const question = ask({ bytes, picture: { pdfPage: 4 } })

t.test('the detector gets bytes, page and signal; its seals become an answer', async (t) => {
  const detector = fakeDetector()
  t.match(await detectorSource({}, detector).answer(question), { result: { SealBody: seal.title }, confidences: [seal.confidence] })
  t.match(detector.asked, [{ bytes, pdfPage: 4, signal: question.call.http.signal }])
})

t.test('each reason to fail has its code', async (t) => {
  const codes: Record<DetectorFailure, string> = {
    undecodable: 'FailedOperation.ImageDecodeFailed',
    'too-large': 'LimitExceeded.TooLargeFileError',
    'no-such-page': 'InvalidParameterValue.InvalidParameterValueLimit',
    busy: 'RequestLimitExceeded',
    timeout: 'FailedOperation.OcrFailed',
    aborted: 'FailedOperation.OcrFailed',
    crashed: 'FailedOperation.OcrFailed',
    closed: 'InternalError',
  }
  for (const [reason, code] of Object.entries(codes)) {
    await t.rejects(detectorSource({}, fakeDetector(reason as DetectorFailure)).answer(question), { code, evidence: { detector: reason } })
  }
})

t.test('anything else it throws is left alone', async (t) => {
  await t.rejects(detectorSource({}, fakeDetector(new TypeError('a bug'))).answer(question), TypeError)
})

t.test('a detector is only made when it is needed', async (t) => {
  await t.resolves(detectorSource({ workers: 1 }).close())
})

t.test('that auto has taken the lesser engine is told, and only then', async (t) => {
  const told: string[] = []
  const warn = (message: string) => { told.push(message) }
  const reads = (engine: string) => ({ ...fakeDetector(), engine })
  await detectorSource({ engine: 'auto', warn }, reads('seal')).ready()
  await detectorSource({ engine: 'tesseract', warn }, reads('tesseract')).ready()
  t.same(told, [])
  await detectorSource({ engine: 'auto', warn }, reads('tesseract')).ready()
  t.match(told, [/ONNX Runtime .* tesseract\.js reads instead.*sealocr doctor/])
})
