/** A page before its seals are set: what is printed on it, and the places where people would seal it. */
import type { Random } from '../random.js'
import type { SealKind } from '../seal/compose.js'
import type { TitleWriter } from '../words/titles.js'
import type { Sheet } from './sheet.js'

export interface Slot {
  kind: SealKind
  /** Longer side, px. */
  size: number
  x: number
  y: number
  /** Printed with the form itself: never turned, never worn. */
  printed?: boolean
}

export interface Draft { width: number, height: number, sheet: Sheet, slots: Slot[] }

export type MakeDraft = (random: Random, titles: TitleWriter) => Draft
