import t from 'tap'
import type { ErrorRow } from '../../../server/errors/error-row.js'
import { platformErrors } from '../../../server/errors/platform.js'

t.test('every row tells how it arises, and has a text in both languages', async (t) => {
  for (const [code, { arises, texts }] of Object.entries<ErrorRow>(platformErrors)) {
    t.ok(arises, code)
    for (const { en, zh } of Object.values(texts)) t.ok(en && zh, code)
  }
})
