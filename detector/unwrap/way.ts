/** One way to take a seal's text apart. Where geometry leaves it open, there are several, the likeliest first. */
import type { Strip } from './strip.js'

export interface Way {
  /**
   * How it differs from the ways before it: the seal stands on another side, so that the same characters are read
   * turned; or other parts of the seal are taken for the title.
   */
  differs: 'turned' | 'cut'
  /** What makes the title, in order. */
  titles: Strip[]
  /** Share of the title's strip that is one turn of a ring, where it shows more: what stands at its start stands at its end again. */
  turn?: number
  /** Whether other text stands in line with the title: only a whole turn tells whether it belongs to it. */
  isParted?: boolean
  /** Whether print that runs under the seal is left in its strips, and may be read for its text. */
  holdsPrint?: boolean
  /** All other runs of text, given the share of the title's strip that the title was found to fill. */
  others: (from: number, to: number) => Strip[]
  /** The same where the title does not tell how the seal is turned: as if it stood upright in the picture. Not of straight-sided seals. */
  othersUpright?: () => Strip[]
}
