/**
 * The local pipeline as a source of answers; the one file of the server that imports the detector. The detector gives
 * reasons, here they become error codes.
 */
import { createDetector, DetectorError, type Detector, type DetectorFailure, type DetectorOptions } from '../../detector/index.js'
import { ApiError, type ErrorCode } from '../errors.js'
import { readShippedSeal, shippedTitles } from '../shipped-seals.js'
import type { AnswerSource } from './index.js'

export {
  createDetector, detectSeals, DetectorError, fingerprint, look,
  type Box, type DetectOptions, type Detector, type DetectorFailure, type EngineName, type Seal, type SealShape,
} from '../../detector/index.js'

const codes: Record<DetectorFailure, ErrorCode> = {
  undecodable: 'FailedOperation.ImageDecodeFailed',
  'too-large': 'LimitExceeded.TooLargeFileError',
  'no-such-page': 'InvalidParameterValue.InvalidParameterValueLimit',
  // The SDKs' retry options look for this code: a full queue is the one failure that waiting heals.
  busy: 'RequestLimitExceeded',
  timeout: 'FailedOperation.OcrFailed',
  aborted: 'FailedOperation.OcrFailed',
  crashed: 'FailedOperation.OcrFailed',
  closed: 'InternalError',
}

export interface DetectorSourceOptions extends DetectorOptions {
  warn?: (message: string) => void
}

/** @param given a detector made elsewhere; by default one is made when it is first needed */
export function detectorSource ({ warn, ...options }: DetectorSourceOptions = {}, given?: Detector): AnswerSource {
  let detector = given
  const started = () => { detector ??= createDetector(options); return detector }
  return {
    name: 'emulate',
    async answer ({ action, image, call }) {
      const { bytes, pdfPage } = await image()
      try {
        const seals = await started().detect(bytes, { signal: call.http.signal, pdfPage })
        return { result: action.answer(seals), confidences: seals.map(({ confidence }) => confidence) }
      } catch (error) {
        if (!(error instanceof DetectorError)) throw error
        throw new ApiError(codes[error.reason], {}, { detector: error.message })
      }
    },
    /** One made elsewhere says for itself what it needs. */
    async ready () {
      const detector = started()
      await (given ? detector.ready() : warmUp(detector))
      if (options.engine === 'auto' && detector.engine === 'tesseract') warn?.(fallback)
    },
    close: async () => { await detector?.close() },
  }
}

const fallback = 'ONNX Runtime is not installed, or does not load here: tesseract.js reads instead, and far fewer titles right. `sealocr doctor` says why'

/** Reads a picture whose text is known: a model that loads and reads nonsense is not ready. */
async function warmUp (detector: Detector): Promise<void> {
  await detector.ready()
  const expected = shippedTitles.round
  const read = (await detector.detect(await readShippedSeal('round'))).map(({ title }) => title)
  if (read.length !== 1 || read[0] !== expected) throw new Error(`the warm-up picture says '${expected}', but '${read.join(', ')}' was read`)
}
