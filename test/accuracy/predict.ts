/** Pictures in, answers in the API's words out: runs the detector over a set, as many pictures at once as it has workers. */
import { readFileSync } from 'node:fs'
import { createDetector, DetectorError, sealShapes, type Detector, type DetectorOptions, type Seal } from '../../detector/index.js'
import type { Prediction } from './score/truth.js'

export interface TimedPrediction extends Prediction {
  /** Wall time of the picture, with its wait for a worker. */
  ms: number
}

export interface DetectorChoice { workers: number, engine?: string }

/** Opens the detector the way the options say; an engine is passed on as it was typed. */
export function openDetector ({ workers, engine }: DetectorChoice): Detector {
  const options = { workers, queueLimit: workers * 4, timeoutMs: 120_000, ...engine ? { engine } : {} }
  return createDetector(options as DetectorOptions)
}

export async function predict (
  files: readonly { file: string, path: string }[],
  detector: Pick<Detector, 'detect'>,
  abreast: number,
  tell: (done: number) => void = () => {}
): Promise<TimedPrediction[]> {
  const out: TimedPrediction[] = new Array(files.length)
  let next = 0
  let done = 0
  const lane = async () => {
    for (let i = next++; i < files.length; i = next++) {
      const { file, path } = files[i]!
      const start = performance.now()
      const answer = await answerTo(readFileSync(path), detector)
      out[i] = { file, ...answer, ms: Math.round(performance.now() - start) }
      tell(++done)
    }
  }
  await Promise.all(Array.from({ length: abreast }, lane))
  return out
}

async function answerTo (bytes: Uint8Array, detector: Pick<Detector, 'detect'>): Promise<Omit<Prediction, 'file'>> {
  try {
    return { response: { SealInfos: (await detector.detect(bytes)).map(sealInfo) } }
  } catch (error) {
    // A picture that breaks the detector costs its seals; the run goes on.
    return { error: error instanceof DetectorError ? error.reason : String(error) }
  }
}

function sealInfo (seal: Seal) {
  return {
    SealBody: seal.title,
    Location: { X: seal.box.x, Y: seal.box.y, Width: seal.box.width, Height: seal.box.height },
    OtherTexts: seal.otherTexts,
    SealShape: String(sealShapes.indexOf(seal.shape)),
    Confidence: seal.confidence,
  }
}
