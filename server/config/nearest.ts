/** The candidate with the fewest single-letter changes from a word (Levenshtein distance): for "did you mean". */
export function nearest (word: string, candidates: string[]): string {
  const distances = candidates.map((candidate) => distance(word, candidate))
  return candidates[distances.indexOf(Math.min(...distances))]
}

function distance (a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]
}
