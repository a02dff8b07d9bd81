/**
 * Wording that regulation fixes, letter by letter, on one kind of seal: the oval of the tax authorities that stands on every
 * printed invoice, under the invoice's heading and over its lines. Where most of it was read, in order, the rest is known. Nothing else
 * is ever corrected: names of places and firms follow no list, and correcting by one spoils right readings.
 */
const wording = [...'全国统一发票监制章']

/** Share of its characters that must have been read, and share of the reading that they must be. */
const least = { ofWording: 0.55, ofReading: 0.5 }

/** The wording, where a title on an oval seal stands for it, or the title as it was read. */
export function officialWording (text: string): string {
  const read = [...text]
  const common = inOrder(read, wording)
  return common >= least.ofWording * wording.length && common >= least.ofReading * read.length ? wording.join('') : text
}

/** Length of the longest common subsequence. */
function inOrder (p: string[], q: string[]): number {
  let row: number[] = new Array(q.length + 1).fill(0)
  for (const character of p) {
    const above = row
    row = [0]
    for (let j = 0; j < q.length; j++) row.push(character === q[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]))
  }
  return row[q.length]
}
