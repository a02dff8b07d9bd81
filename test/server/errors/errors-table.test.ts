import t from 'tap'
import { errors } from '../../../server/errors.js'
import { errorsTable } from '../../../server/errors/errors-table.js'

t.test('every code has one row, and a row for each further text', async (t) => {
  const lines = errorsTable().split('\n').slice(2)
  const codes = lines.map((line) => /^\| `([\w.]+)` \|/.exec(line)?.[1]).filter((code) => code !== undefined)
  t.same(codes, Object.keys(errors))
  t.ok(lines.length > codes.length)
})

t.test('line ends in a message do not break the table', async (t) => {
  for (const line of errorsTable().split('\n')) t.match(line, /^\|.*\|$/)
})
