import t from 'tap'
import type { Entry } from '../../../server/journal/entry.js'
import { verify, verifyOrder } from '../../../server/journal/verify.js'

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

t.test('an order that was kept, with others between', async (t) => {
  const calls = ['a', 'x', 'b', 'a'].map((code, index) => ({ ...entry(`r${index}`, {}), answer: { source: 'gate', status: 200, code } }) as Entry)
  const order = (...codes: string[]) => verifyOrder(calls, { ordered: codes.map((code) => ({ code })) })
  t.same(await order('a', 'b', 'a'), { count: 3 })
  t.same(await order('x'), { count: 1 })
  const { count, difference } = await order('a', 'b', 'x')
  t.equal(count, 2)
  t.match(difference, /^Expected 3 requests in this order: 2 came, then number 3 did not come after r2\.\n[^]*nearest r3[^]*- {2}"code": "x"\n\+ {2}"code": "a"/)
  t.match((await order('y')).difference, /none came, then number 1 did not come at all/)
})
