/** A report and a file of floors in, what lies under its floor out. Floors only rise: CI holds them. */
import type { Report, Summary } from './summary.js'

export interface Floors {
  /** Tier (or ALL) → figure → least value. */
  tiers?: Record<string, Partial<Record<keyof Summary, number>>>
  /** Most pictures without a seal, as a share, that may get one. */
  negativeFalseRate?: number
}

/** One sentence for each figure under its floor; a tier that was not run is not held to anything. */
export function underFloor (report: Report, floors: Floors): string[] {
  const out: string[] = []
  for (const [tier, figures] of Object.entries(floors.tiers ?? {})) {
    const summary = tier === 'ALL' ? report.overall : report.tiers[tier]
    if (!summary) continue
    for (const [figure, least] of Object.entries(figures)) {
      const value = summary[figure as keyof Summary]
      if (value === undefined || value === null || value < least) out.push(`${tier} ${figure}: ${value ?? 'none'} is under its floor of ${least}`)
    }
  }
  const rate = report.negatives.falseRate
  if (floors.negativeFalseRate !== undefined && rate !== null && rate > floors.negativeFalseRate) {
    out.push(`false seals on pictures without one: ${rate.toFixed(3)} is over ${floors.negativeFalseRate}`)
  }
  return out
}
