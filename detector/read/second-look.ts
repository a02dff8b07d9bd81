/** A strip in doubt is looked at twice: made a little wider, a network sees every character at another place of its grid. */
import { steps } from '../steps.js'
import type { Character, Reading } from './engine.js'

/** In doubt is a strip of which a character is read with less confidence than this. */
export const doubted = 0.8
/** How much wider it is the second time. */
export const widerAgain = 1.07

/** Of both readings the one of which more is known. */
export async function withSecondLook (first: Reading, lookAgain: () => Promise<Reading>): Promise<Reading> {
  if (!steps.secondLook || first.characters.every(({ confidence }) => confidence >= doubted)) return first
  const second = await lookAgain()
  return known(second.characters) > known(first.characters) ? second : first
}

/** How many characters are known, in all; each guess counts a little against the reading. */
function known (characters: Character[]): number {
  return characters.reduce((sum, { confidence }) => sum + confidence - 0.1, 0)
}
