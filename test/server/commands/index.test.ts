import { readdirSync } from 'node:fs'
import t from 'tap'
import { commands } from '../../../server/commands/index.js'

t.test('each file beside it is a command that the program has', async (t) => {
  const files = readdirSync('server/commands').filter((name) => name.endsWith('.ts') && name !== 'index.ts' && name !== 'shell.ts')
  t.equal(commands.length, files.length)
})
