/** What went wrong with a title, by where it differs from the one drawn. */
import { normalise } from './compare.js'
import type { SealRow } from './judge.js'

export const errorClasses = ['not found', 'nothing read', 'mostly wrong', 'ends', 'look-alikes', 'passed over', 'added', 'mixed'] as const

export type ErrorClass = (typeof errorClasses)[number]

/** Null for a title that is right. */
export function errorClass ({ found, exact, title, seal }: Pick<SealRow, 'found' | 'exact' | 'title' | 'seal'>): ErrorClass | null {
  if (exact) return null
  if (!found) return 'not found'
  if (!title) return 'nothing read'
  const edits = editsBetween([...normalise(seal.title)], [...normalise(title)])
  if (edits.replaceAll('=', '').length > seal.title.length / 2) return 'mostly wrong'
  const core = edits.replace(/^[-+]+|[-+]+$/g, '')
  if (core.length < edits.length) return /[^=]/.test(core) ? 'mixed' : 'ends'
  const kinds = new Set(core.replaceAll('=', ''))
  if (kinds.size > 1) return 'mixed'
  return kinds.has('x') ? 'look-alikes' : kinds.has('-') ? 'passed over' : 'added'
}

/** Letter by letter: `=` alike, `x` another, `-` left out, `+` put in. */
function editsBetween (drawn: string[], read: string[]): string {
  const cost = Array.from({ length: drawn.length + 1 }, (_, i) => Array.from({ length: read.length + 1 }, (_, j) => i === 0 ? j : i))
  const change = (i: number, j: number) => drawn[i - 1] === read[j - 1] ? 0 : 1
  for (let i = 1; i <= drawn.length; i++) {
    for (let j = 1; j <= read.length; j++) {
      cost[i][j] = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change(i, j))
    }
  }
  let edits = ''
  for (let i = drawn.length, j = read.length; i > 0 || j > 0;) {
    if (i > 0 && j > 0 && cost[i][j] === cost[i - 1][j - 1] + change(i, j)) edits = (change(i--, j--) ? 'x' : '=') + edits
    else if (i > 0 && cost[i][j] === cost[i - 1][j] + 1) { edits = `-${edits}`; i-- } else { edits = `+${edits}`; j-- }
  }
  return edits
}
