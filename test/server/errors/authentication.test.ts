import t from 'tap'
import type { ErrorRow } from '../../../server/errors/error-row.js'
import { authenticationErrors } from '../../../server/errors/authentication.js'

t.test('every row tells how it arises, and has a text in both languages', async (t) => {
  for (const [code, { arises, texts }] of Object.entries<ErrorRow>(authenticationErrors)) {
    t.ok(arises, code)
    for (const { en, zh } of Object.values(texts)) t.ok(en && zh, code)
  }
})

t.test('all of them belong to one family', async (t) => {
  for (const code of Object.keys(authenticationErrors)) t.ok(code.startsWith('AuthFailure.'), code)
})
