import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { commands } from '../../../server/commands/index.js'

t.test('each command that a file beside it declares, the program has', async (t) => {
  const files = readdirSync('server/commands').filter((name) => name.endsWith('.ts'))
  const declaring = files.filter((name) => /^export const add\w+: AddCommand =/m.test(readFileSync(`server/commands/${name}`, 'utf8')))
  t.ok(declaring.length > 5)
  t.same(Object.keys(commands).sort(), declaring.map((name) => name.replace('.ts', '')).sort())
  for (const [name, load] of Object.entries(commands)) t.type(await load(), 'function', name)
})
