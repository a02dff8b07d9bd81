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
