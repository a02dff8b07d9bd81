/** Does a confidence mean what it says: answered confidences against the share of titles that are right. */
import { logOdds } from '../../../detector/read/exactness.js'
import type { SealRow } from './judge.js'

export interface CalibrationBin { from: number, titles: number, confidence: number, exact: number }

export interface Calibration {
  bins: CalibrationBin[]
  /** What best brings the answered log odds to the right ones: bias 0 and slope 1 where they are right as they are. */
  bias: number
  slope: number
}

type Told = Pick<SealRow, 'confidence' | 'exact'>
const edges = [0, 0.2, 0.4, 0.6, 0.8]

/** Null where too few seals were found with a confidence to tell. */
export function calibration (rows: readonly Told[]): Calibration | null {
  const known = rows.flatMap(({ confidence, exact }) => confidence === undefined ? [] : [{ confidence, exact }])
  const right = known.filter(({ exact }) => exact).length
  if (right < 5 || known.length - right < 5) return null
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const bins = edges.map((from, i) => {
    const inside = known.filter(({ confidence }) => confidence >= from && confidence < (edges[i + 1] ?? Infinity))
    const share = mean(inside.map(({ exact }) => Number(exact)))
    return { from, titles: inside.length, confidence: mean(inside.map(({ confidence }) => confidence)), exact: share }
  })
  return { bins: bins.filter(({ titles }) => titles > 0), ...fit(known) }
}

/** Logistic regression on one feature, by Newton's steps. */
function fit (known: { confidence: number, exact: boolean }[]): { bias: number, slope: number } {
  // From a slope of one it may step over the hill, where nearly all confidences are near 1.
  let [bias, slope] = [0, 0]
  for (let step = 0; step < 30; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { confidence, exact } of known) {
      const x = logOdds(confidence)
      const p = 1 / (1 + Math.exp(-bias - slope * x))
      const [error, weight] = [Number(exact) - p, p * (1 - p)]
      g0 += error
      g1 += error * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    bias += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return { bias, slope }
}
