/** Which entries of the journal are meant: the same conditions for lists, counts, verification and live events. */
import { isDeepStrictEqual } from 'node:util'
import type { FromSchema } from 'json-schema-to-ts'
import type { Entry } from './entry.js'

/** All of it must fit; what is left out fits everything. */
export const entryFilter = {
  type: 'object',
  properties: {
    session: { type: 'string' },
    action: { type: 'string' },
    region: { type: 'string' },
    secretId: { type: 'string', description: 'without the name of a session' },
    code: { type: 'string', description: 'an error code' },
    outcome: { type: 'string', enum: ['answer', 'error'] },
    source: { type: 'string', description: 'what X-SealOCR-Source said, or its part before the colon' },
    unmatched: { type: 'boolean', description: 'no fixture matched' },
    imageSha256: { type: 'string', description: 'of the decoded picture' },
    imageUrl: { type: 'string' },
    params: { type: 'object', description: 'parameters as they were sent; a picture is not among them' },
    since: { type: 'string', description: 'an ISO time' },
    after: { type: 'integer', minimum: 0, description: 'only entries with a higher seq' },
  },
  additionalProperties: false,
} as const

export type EntryFilter = FromSchema<typeof entryFilter>

/** Condition → what an entry has there: plain comparisons. */
const plain = {
  session: (entry) => entry.session,
  action: (entry) => entry.common.action,
  region: (entry) => entry.common.region,
  secretId: (entry) => entry.secretId,
  code: (entry) => entry.answer.code,
  outcome: (entry) => entry.answer.code === undefined && entry.answer.status === 200 && !entry.answer.connection ? 'answer' : 'error',
  imageSha256: (entry) => entry.image?.sha256,
  imageUrl: (entry) => entry.parameters.ImageUrl,
  unmatched: (entry) => entry.answer.code === 'EmulatorError.FixtureNotFound',
} satisfies Partial<Record<keyof EntryFilter, (entry: Entry) => unknown>>

export function entryFits (entry: Entry, filter: EntryFilter): boolean {
  return Object.entries(filter).every(([name, wanted]) => wanted === undefined || conditionFits(entry, name as keyof EntryFilter, wanted))
}

export function conditionFits (entry: Entry, name: keyof EntryFilter, wanted: unknown): boolean {
  if (name in plain) return plain[name as keyof typeof plain](entry) === wanted
  if (name === 'source') return entry.answer.source === wanted || entry.answer.source.split(':')[0] === wanted
  if (name === 'after') return entry.seq > Number(wanted)
  if (name === 'since') return entry.atMs >= Date.parse(String(wanted))
  return Object.entries(wanted as object).every(([key, value]) => isDeepStrictEqual(entry.parameters[key], value))
}

/** What an entry has where a filter asks: for telling how the two differ. */
export function actualOf (entry: Entry, name: keyof EntryFilter, wanted: unknown): unknown {
  if (name in plain) return plain[name as keyof typeof plain](entry)
  if (name === 'source') return entry.answer.source
  if (name === 'after') return entry.seq
  if (name === 'since') return new Date(entry.atMs).toISOString()
  return Object.fromEntries(Object.keys(wanted as object).map((key) => [key, entry.parameters[key]]))
}
