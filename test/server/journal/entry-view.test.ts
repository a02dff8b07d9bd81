import t from 'tap'
import { entryView, masked } from '../../../server/journal/entry-view.js'
import type { Entry } from '../../../server/journal/entry.js'

const entry: Entry = {
  seq: 1,
  requestId: 'id',
  session: 'default',
  atMs: 0,
  method: 'POST',
  common: { action: 'SealOCR' },
  secretId: 'AKIDaVeryLongOne0001',
  auth: { mode: 'strict', verdict: 'right', proof: { canonicalRequest: 'POST\n/\n\nx-tc-token:secret1\n', stringToSign: 'GETh/?SecretId=AKIDaVeryLongOne0001&Token=secret2&Version=1' } },
  parameters: {},
  answer: { source: 'emulate', status: 200, body: '{"Response":{"RequestId":"id"}}' },
  evidence: { reason: 'why', canonicalRequest: 'x' },
  timesMs: { parse: 0.12345, total: 1 },
  bytes: 0,
}

t.test('SecretIds and tokens are masked wherever they stand', async (t) => {
  const text = JSON.stringify(entryView(entry))
  t.notMatch(text, /secret[12]|AKIDaVeryLong/)
  t.match(text, /SecretId=AKID\*\*\*\*0001&Token=\*\*\*&Version=1/)
})

t.test('a short SecretId shows nothing', async (t) => {
  t.equal(masked('AKID1234'), '****')
})

t.test('the answer is unpacked, times are short, reasons stay', async (t) => {
  t.match(entryView(entry), { response: { RequestId: 'id' }, timesMs: { parse: 0.123 }, evidence: { reason: 'why' }, at: '1970-01-01T00:00:00.000Z' })
  t.equal(entryView({ ...entry, answer: { ...entry.answer, body: '<html>' } }).response, '<html>')
})
