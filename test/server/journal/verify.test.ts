import t from 'tap'
import type { Entry } from '../../../server/journal/entry.js'
import { verify } from '../../../server/journal/verify.js'

const entry = (requestId: string, params: object, session = 'a') =>
  ({ requestId, session, seq: 1, common: { action: 'SealOCR' }, parameters: params, answer: { source: 'emulate', status: 200 } }) as unknown as Entry
const entries = [entry('r1', { EnablePdf: false, PdfPageNumber: 2 }), entry('r2', { EnablePdf: true }, 'b')]

t.test('numbers that hold', async (t) => {
  const match = { action: 'SealOCR' }
  for (const numbers of [{}, { exactly: 2 }, { atLeast: 1 }, { atMost: 2 }, { atLeast: 2, atMost: 2 }]) {
    t.same(await verify(entries, { match, ...numbers }), { count: 2 })
  }
  t.same(await verify(entries, { match: { session: 'c' }, exactly: 0 }), { count: 0 })
  t.same(await verify(entries, { match: { session: 'c' }, atMost: 1 }), { count: 0 })
})

t.test('too few: the nearest request is shown, and how it differs', async (t) => {
  const { difference } = await verify(entries, { match: { session: 'a', params: { PdfPageNumber: 3 } }, exactly: 1 })
  t.match(difference, /^Expected exactly 1 of these requests, received 0 among 2\.\n/)
  t.match(difference, '+++ nearest r1')
  t.match(difference, '-    "PdfPageNumber": 3\n+    "PdfPageNumber": 2')
  t.notMatch(difference, '-  "session"')
})

t.test('too many: they are listed', async (t) => {
  t.equal((await verify(entries, { match: {}, atMost: 1 })).difference, 'Expected at most 1 of these requests, received 2 among 2.\n  r1\n  r2\n')
})

t.test('nothing to compare with is said', async (t) => {
  t.match((await verify([], { match: {} })).difference, /received 0 among 0\.\nNo other request/)
})
