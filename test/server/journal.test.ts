import t from 'tap'
import { createJournal } from '../../server/journal.js'
import type { Entry } from '../../server/journal/entry.js'
import type { Exchange } from '../../server/journal/exchange.js'

const answer = { headers: {}, body: '', source: 'gate' }

function exchange (requestId: string, { session = 'default', bytes = 10, image = undefined as { sha256: string, bytes: Uint8Array } | undefined } = {}): Exchange {
  return { image, entry: (seq: number) => ({ seq, requestId, session, bytes }) as Entry } as unknown as Exchange
}
const ids = (journal: ReturnType<typeof createJournal>) => journal.entries().map(({ requestId }) => requestId)

t.test('the oldest goes when there are too many, or they are too large', async (t) => {
  const journal = createJournal({ maxEntries: 3, maxBytes: 100 })
  for (const id of ['a', 'b', 'c', 'd']) t.equal(journal.end(exchange(id), answer), answer)
  t.same(ids(journal), ['b', 'c', 'd'])
  journal.end(exchange('e', { bytes: 85 }), answer)
  t.same(ids(journal), ['d', 'e'])
  t.equal(journal.bytes, 95)
  t.equal(journal.dropped, 3)
  journal.end(exchange('f', { bytes: 101 }), answer)
  t.same(ids(journal), [], 'one that is too large by itself does not stay')
})

t.test('nothing is kept where nothing may be', async (t) => {
  const journal = createJournal({ maxEntries: 0, maxBytes: 100 })
  journal.end(exchange('a'), answer)
  t.same(ids(journal), [])
})

t.test('an entry is found by its RequestId, the latest of those', async (t) => {
  const journal = createJournal({ maxEntries: 3, maxBytes: 100 })
  for (const id of ['a', 'b', 'a']) journal.end(exchange(id), answer)
  t.equal(journal.find('a')?.seq, 3)
  t.equal(journal.find('c'), undefined)
})

t.test('the digest of a picture is there before anybody is told', async (t) => {
  const journal = createJournal({ maxEntries: 3, maxBytes: 100 })
  const told = new Promise<Entry>((resolve) => { journal.listen(resolve) })
  journal.end(exchange('a', { image: { sha256: 'ab', bytes: Buffer.of(1, 2) } }), answer)
  t.same((await told).image, { sha256: 'ab', bytes: 2 })
})

t.test('who stops listening is told nothing more', async (t) => {
  const journal = createJournal({ maxEntries: 3, maxBytes: 100 })
  const stop = journal.listen(() => { t.fail('told') })
  stop()
  journal.end(exchange('a'), answer)
  await new Promise(setImmediate)
})

t.test('one session is forgotten, or all', async (t) => {
  const journal = createJournal({ maxEntries: 3, maxBytes: 100 })
  for (const session of ['a', 'b', 'a']) journal.end(exchange(session, { session }), answer)
  t.equal(journal.clear('a'), 2)
  t.equal(journal.bytes, 10)
  t.equal(journal.clear(), 1)
})
