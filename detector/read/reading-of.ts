import type { Character, Reading } from './engine.js'

/** The reading that some characters make: their text, and their mean confidence. */
export function readingOf (characters: Character[]): Reading {
  const sum = characters.reduce((total, { confidence }) => total + confidence, 0)
  return { text: characters.map(({ text }) => text).join(''), confidence: characters.length ? sum / characters.length : 0, characters }
}
