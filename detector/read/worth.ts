/** What characters that were read speak for. */
import type { Character, Reading } from './engine.js'

const han = /\p{Script=Han}/u

/** How many characters are read, less the doubt about each, which counts double. */
export function worthOf (characters: Character[]): number {
  return characters.reduce((sum, { confidence }) => sum + confidence ** 2 - 0.4, 0)
}

export function chineseOf (readings: Pick<Reading, 'characters'>[]): Character[] {
  return readings.flatMap(({ characters }) => characters.filter(({ text }) => han.test(text)))
}
