/** What every recogniser offers. A second engine follows by implementing this. */
import type { Strip } from '../unwrap/index.js'
import type { LatticeStep } from './lattice.js'

export interface SeenCharacter {
  text: string
  /** 0 to 1, as the engine sees it. */
  confidence: number
}

export interface Character extends SeenCharacter {
  /** Its middle, share of the strip's width. */
  at: number
}

export interface Reading {
  /** What stands on the strip, without spaces; '' where nothing could be read. */
  text: string
  /** 0 to 1, as the engine itself sees it; not comparable between engines. */
  confidence: number
  /** From left to right; their texts make `text`. */
  characters: Character[]
  /** What else may stand there; only of engines that say so. */
  lattice?: LatticeStep[]
}

export interface Engine {
  readonly name: string
  /** From this confidence on, a reading of two or more characters is text and not noise read as text. */
  readonly trustedFrom: number
  /** A title read with this confidence needs no other cut: what one would win is not worth the time. */
  readonly sureFrom: number
  read (strip: Strip): Promise<Reading>
  close (): Promise<void>
}
