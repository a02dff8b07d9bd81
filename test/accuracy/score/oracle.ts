/** The truth written as answers: a scorer that does not give it full marks is broken. */
import type { Prediction, TruthPicture } from './truth.js'

export function perfectAnswers (truth: readonly TruthPicture[]): Prediction[] {
  return truth.map(({ file, seals }) => ({
    file,
    response: {
      SealInfos: seals.map(({ title, others, shape, bbox: [X, Y, Width, Height] }) => ({
        SealBody: title, OtherTexts: others, SealShape: String(shape), Location: { X, Y, Width, Height },
      })),
    },
  }))
}
