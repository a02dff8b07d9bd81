/**
 * Otsu's threshold: the level that parts a histogram into two classes of greatest variance between
 * them. Levels below `from` are left out, so that the mass of plain paper does not decide.
 * N. Otsu, "A Threshold Selection Method from Gray-Level Histograms", IEEE Trans. SMC, 1979.
 */
export function otsu (histogram: ArrayLike<number>, from = 0): number {
  let total = 0
  let weighted = 0
  for (let level = from; level < histogram.length; level++) {
    total += histogram[level]
    weighted += level * histogram[level]
  }
  let below = 0
  let belowWeighted = 0
  let best = 0
  let threshold = from
  for (let level = from; level < histogram.length; level++) {
    below += histogram[level]
    belowWeighted += level * histogram[level]
    const above = total - below
    if (below === 0) continue
    if (above === 0) break
    const difference = belowWeighted / below - (weighted - belowWeighted) / above
    const variance = below * above * difference * difference
    if (variance > best) {
      best = variance
      threshold = level
    }
  }
  return threshold
}
