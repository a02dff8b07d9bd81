import t from 'tap'
import type { ErrorRow } from '../../../server/errors/error-row.js'
import { sealOcrErrors } from '../../../server/errors/seal-ocr.js'

t.test('every row tells how it arises, and has a text in both languages', async (t) => {
  for (const [code, { arises, texts }] of Object.entries<ErrorRow>(sealOcrErrors)) {
    t.ok(arises, code)
    for (const { en, zh } of Object.values(texts)) t.ok(en && zh, code)
  }
})

t.test('both published lists have eleven codes', async (t) => {
  t.equal(Object.keys(sealOcrErrors).length, 11)
})
