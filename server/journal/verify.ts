/**
 * Was the emulator asked what it should have been, and so often? If not, a text says how the nearest request differs from what
 * was expected, as a unified diff.
 */
import { actualOf, conditionFits, entryFits, type EntryFilter } from './entry-filter.js'
import type { Entry } from './entry.js'

export interface Expected {
  match: EntryFilter
  exactly?: number
  atLeast?: number
  atMost?: number
}

/** One call for each, in this order; others may come between them. */
export interface ExpectedInOrder {
  ordered: EntryFilter[]
}

export interface Verification {
  count: number
  /** What is wrong; undefined where nothing is. */
  difference?: string
}

/** Without a number at least one is expected. */
export async function verify (entries: readonly Entry[], { match, exactly, atLeast, atMost }: Expected): Promise<Verification> {
  const fitting = entries.filter((entry) => entryFits(entry, match))
  const count = fitting.length
  const least = exactly ?? atLeast ?? (atMost === undefined ? 1 : 0)
  const most = exactly ?? atMost ?? Infinity
  if (count >= least && count <= most) return { count }
  const wanted = exactly !== undefined ? `exactly ${exactly}` : count < least ? `at least ${least}` : `at most ${most}`
  const head = `Expected ${wanted} of these requests, received ${count} among ${entries.length}.\n`
  if (count > most) return { count, difference: head + fitting.map(({ requestId }) => `  ${requestId}\n`).join('') }
  return { count, difference: head + await nearestDifference(entries.filter((entry) => !fitting.includes(entry)), match) }
}

/** @returns as count, how many of them came in their order */
export async function verifyOrder (entries: readonly Entry[], { ordered }: ExpectedInOrder): Promise<Verification> {
  let next = 0
  let last: Entry | undefined
  for (const entry of entries) {
    if (next === ordered.length || !entryFits(entry, ordered[next])) continue
    last = entry
    next++
  }
  if (next === ordered.length) return { count: next }
  const after = last ? `after ${last.requestId}` : 'at all'
  const head = `Expected ${ordered.length} requests in this order: ${next === 0 ? 'none' : next} came, then number ${next + 1} did not come ${after}.\n`
  const rest = last ? entries.slice(entries.indexOf(last) + 1) : [...entries]
  return { count: next, difference: head + await nearestDifference(rest, ordered[next]) }
}

async function nearestDifference (others: Entry[], match: EntryFilter): Promise<string> {
  const conditions = Object.entries(match) as Array<[keyof EntryFilter, unknown]>
  const score = (entry: Entry) => conditions.filter(([name, wanted]) => conditionFits(entry, name, wanted)).length
  // The latest of those that come nearest.
  const [nearest] = others.toReversed().sort((a, b) => score(b) - score(a))
  if (!nearest) return 'No other request is in the journal.\n'
  const actual = Object.fromEntries(conditions.map(([name, wanted]) => [name, actualOf(nearest, name, wanted) ?? null]))
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const text = (value: object) => JSON.stringify(value, null, 2) + '\n'
  return createTwoFilesPatch('expected', `nearest ${nearest.requestId}`, text(match), text(actual), undefined, undefined,
    { context: 10, headerOptions: FILE_HEADERS_ONLY })
}
