import t from 'tap'
import { actualOf, entryFits, type EntryFilter } from '../../../server/journal/entry-filter.js'
import type { Entry } from '../../../server/journal/entry.js'

const entry = {
  seq: 7, session: 'a', atMs: Date.parse('2026-11-22T08:00:00Z'), common: { action: 'SealOCR', region: 'ap-beijing' }, secretId: 'AKID', parameters: { EnablePdf: true, ImageUrl: 'https://h/a.png' }, image: { sha256: 'ab', bytes: 1 }, answer: { source: 'fixture:round', status: 200 },
} as unknown as Entry

const fitting: EntryFilter[] = [
  {}, { session: 'a' }, { action: 'SealOCR' }, { region: 'ap-beijing' }, { secretId: 'AKID' }, { outcome: 'answer' }, { source: 'fixture' }, { source: 'fixture:round' },
  { unmatched: false }, { imageSha256: 'ab' }, { imageUrl: 'https://h/a.png' }, { params: { EnablePdf: true } }, { after: 6 }, { since: '2026-11-22T08:00:00Z' }, { code: undefined },
]
const other: EntryFilter[] = [
  { session: 'b' }, { action: 'Other' }, { code: 'InternalError' }, { outcome: 'error' }, { source: 'fix' }, { source: 'emulate' }, { unmatched: true },
  { imageSha256: 'cd' }, { params: { EnablePdf: 'true' } }, { params: { Other: 1 } }, { after: 7 }, { since: '2026-11-22T08:00:01Z' }, { session: 'a', action: 'Other' },
]

t.test('all conditions must hold', async (t) => {
  for (const filter of fitting) t.ok(entryFits(entry, filter), JSON.stringify(filter))
  for (const filter of other) t.notOk(entryFits(entry, filter), JSON.stringify(filter))
})

t.test('what an entry has where it was asked can be told', async (t) => {
  t.equal(actualOf(entry, 'source', 'x'), 'fixture:round')
  t.equal(actualOf(entry, 'since', 'x'), '2026-11-22T08:00:00.000Z')
  t.equal(actualOf(entry, 'after', 9), 7)
  t.same(actualOf(entry, 'params', { EnablePdf: false, Other: 1 }), { EnablePdf: true, Other: undefined })
})

t.test('another status and a broken connection are errors', async (t) => {
  for (const answer of [{ source: 'fault:f', status: 503 }, { source: 'fault:f', status: 200, connection: 'reset' }, { source: 'gate', status: 200, code: 'X' }]) {
    t.ok(entryFits({ ...entry, answer } as Entry, { outcome: 'error' }))
  }
})
