/** Pictures in, answers in the API's words out: runs the detector over a set, as many pictures at once as it has workers. */
import { readFileSync } from 'node:fs'
import { createDetector, DetectorError, sealShapes, type Detector, type EngineName, type Seal } from '../../detector/index.js'
import { createPool } from '../../detector/pool.js'
import type { Step } from '../../detector/steps.js'
import type { Prediction } from './score/truth.js'

export interface TimedPrediction extends Prediction {
  /** Wall time of the picture, with its wait for a worker. */
  ms: number
}

export interface DetectorChoice { workers: number, engine?: string, without?: readonly Step[] }

/** Opens the detector the way the options say; an engine is passed on as it was typed. */
export function openDetector ({ workers, engine = 'auto', without = [] }: DetectorChoice): Pick<Detector, 'detect' | 'close'> {
  const options = { workers, queueLimit: workers * 4, timeoutMs: 120_000, engine: engine as EngineName }
  if (without.length === 0) return createDetector(options)
  process.env.ACCURACY_WITHOUT = without.join()
  const pool = createPool({ ...options, filename: new URL('./worker-without.js', import.meta.url).href })
  return { detect: async (bytes) => (await pool.run(bytes)).seals, close: () => pool.close() }
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
