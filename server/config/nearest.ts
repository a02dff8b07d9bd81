/** The candidate with the fewest single-letter changes from a word (Levenshtein distance): for "did you mean". */
import { closest } from 'fastest-levenshtein'

export function nearest (word: string, candidates: string[]): string {
  return closest(word, candidates)
}
