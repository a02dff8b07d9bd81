import t from 'tap'
import { actions } from '../../../server/actions/index.js'
import { detectorSource, type DetectorFailure } from '../../../server/answer/detector.js'
import { fakeDetector, seal } from '../emulator.js'

const { signal } = new AbortController()
const question = { action: actions[0], image: { bytes: Buffer.from('x'), pdfPage: 4 }, signal }

t.test('the detector gets bytes, page and signal; its seals become an answer', async (t) => {
  const detector = fakeDetector()
  t.match(await detectorSource({}, detector).answer(question), { SealBody: seal.title })
  t.match(detector.asked, [{ bytes: question.image.bytes, pdfPage: 4, signal }])
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
