/**
 * What the detector answers: plain facts about each seal, in the pixels of the picture as sent
 * (upright after EXIF), origin top left, y down. No word of the API's contract appears here; the
 * server's edge translates.
 */
export const sealShapes = ['round', 'oval', 'rectangle', 'diamond', 'triangle'] as const

export type SealShape = (typeof sealShapes)[number]

/** Axis-aligned box in whole pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Seal {
  /** The main text, '' where it could not be read. */
  title: string
  /** Every other run of text, one string each: inner lines from top to bottom, then the lower arc. */
  otherTexts: string[]
  box: Box
  shape: SealShape
  /** How likely the title is right to the letter, 0 to 1, where the engine has been fitted; else what it says. See `exactness`. */
  confidence: number
}
