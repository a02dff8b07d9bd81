/** Two texts or two boxes in, how alike they are out. */
import type { TruthBox } from './truth.js'

/** Full-width forms, white space and case make no difference. */
export function normalise (text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}

/** Edit distance over code points. */
export function levenshtein (a: string, b: string): number {
  const rows = [...a]
  const columns = [...b]
  let row = Array.from({ length: columns.length + 1 }, (_, i) => i)
  rows.forEach((x, i) => {
    const next = [i + 1]
    columns.forEach((y, j) => next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (x === y ? 0 : 1))))
    row = next
  })
  return row[columns.length]!
}

/** 1-NED: one less the edit distance over the longer length. */
export function similarity (a: string | null | undefined, b: string | null | undefined): number {
  const x = normalise(a)
  const y = normalise(b)
  const longer = Math.max([...x].length, [...y].length)
  return longer ? 1 - levenshtein(x, y) / longer : 1
}

/** Intersection over union. */
export function iou (a: TruthBox, b: TruthBox): number {
  const shared = sharedArea(a, b)
  return shared ? shared / (a[2] * a[3] + b[2] * b[3] - shared) : 0
}

/** Share of box a that lies in box b. */
export function shareInside (a: TruthBox, b: TruthBox): number {
  const area = a[2] * a[3]
  return area ? sharedArea(a, b) / area : 0
}

function sharedArea ([ax, ay, aw, ah]: TruthBox, [bx, by, bw, bh]: TruthBox): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx)
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by)
  return width > 0 && height > 0 ? width * height : 0
}
