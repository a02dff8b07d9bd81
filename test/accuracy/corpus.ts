/**
 * The two splits of the drawn corpus. `tune` is for looking at and for choosing parameters, `floor`
 * for the numbers that CI holds: other seeds, other titles, and a typeface that tune never shows.
 */
import { Random } from './random.js'
import type { PicturePlan } from './picture.js'
import type { Composer } from './seal/compose.js'
import { planClean } from './tiers/clean.js'
import { planDoc } from './tiers/doc.js'
import { planNegative } from './tiers/negative.js'
import { planScan } from './tiers/scan.js'
import type { PlanPicture, Tier } from './tiers/tier.js'
import { TitleWriter } from './words/titles.js'

export type Split = 'tune' | 'floor'

const planners: Readonly<Record<Tier, PlanPicture>> = { clean: planClean, scan: planScan, doc: planDoc, negative: planNegative }

/** Pictures a tier; a whole floor run must stay within some minutes. */
const sizes: Readonly<Record<Split, Record<Tier, number>>> = {
  tune: { clean: 120, scan: 140, doc: 160, negative: 100 },
  floor: { clean: 110, scan: 120, doc: 150, negative: 80 },
}

const typefaces: Readonly<Record<Split, Composer['faces']>> = {
  tune: { song: 66, hei: 22, brush: 12 },
  floor: { song: 54, hei: 19, brush: 9, heldOut: 18 },
}

/**
 * Plans every picture of the split, in one fixed order: titles are dealt over the whole set, so a
 * part of it is drawn by planning all and drawing some.
 */
export function planCorpus (split: Split): PicturePlan[] {
  const titles = new TitleWriter(new Random(`${split} titles`))
  return Object.entries(planners).flatMap(([tier, plan]) => Array.from({ length: sizes[split][tier as Tier] }, (_, i) => {
    const name = `${split}-${tier}-${String(i + 1).padStart(3, '0')}`
    return plan(name, { random: new Random(name), titles, faces: typefaces[split] })
  }))
}
