/** What a tier's planner is given: it makes one plan, from this randomness and these titles alone. */
import type { PicturePlan } from '../picture.js'
import type { Composer, SealKind } from '../seal/compose.js'

export type Tier = 'clean' | 'scan' | 'doc' | 'negative'

export type PlanPicture = (name: string, composer: Composer) => PicturePlan

/** How often each kind of seal stands alone in a picture: as in life, most are round. */
export const kindShares: Readonly<Record<SealKind, number>> = {
  round: 46, invoice: 12, supervision: 5, oval: 7, lines: 9, columns: 4, name: 7, diamond: 5, triangle: 5,
}

/** Longer side over a round seal's diameter: a name seal is smaller than a firm's, an invoice oval as large. */
export const relativeSize: Readonly<Record<SealKind, number>> = {
  round: 1, invoice: 1, supervision: 0.75, oval: 1, lines: 1.05, columns: 1, name: 0.55, diamond: 0.9, triangle: 0.9,
}
