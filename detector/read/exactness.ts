/**
 * How sure a title is, from how sure its characters are: the share of titles, read with such confidence, that are right to the letter.
 * A recogniser's 0.9 is a title right in one case in two or three. The odds of a right one follow a power of the odds that it sees (J.
 * Platt, "Probabilistic outputs for support vector machines", 1999, has the method).
 */
interface Fit { bias: number, slope: number }

/** By engine; `npm run accuracy` prints them for any set. */
const fitted: Record<string, Fit> = {
  seal: { bias: -2.7, slope: 1.2 },
  paddle: { bias: -1.71, slope: 0.52 },
  tesseract: { bias: -5.03, slope: 2.23 },
}

/** Nearer to 0 or 1 is rounding. */
const edge = 1e-4

/** @param confidence mean over the title's characters, 0 to 1. The same where the engine has not been fitted. */
export function exactness (engine: string, confidence: number): number {
  const fit = fitted[engine]
  if (fit === undefined || confidence === 0) return confidence
  return 1 / (1 + Math.exp(-fit.bias - fit.slope * logOdds(confidence)))
}

export function logOdds (share: number): number {
  const inside = Math.min(1 - edge, Math.max(edge, share))
  return Math.log(inside / (1 - inside))
}
