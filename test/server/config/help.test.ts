import { readFileSync } from 'node:fs'
import t from 'tap'
import { configProperties } from '../../../schemas/config.js'
import { helpText, optionsTable } from '../../../server/config/help.js'
import { environmentName, flagName } from '../../../server/config/names.js'

t.test('both texts name every option in each of its forms', async (t) => {
  for (const text of [helpText(), optionsTable()]) {
    for (const key of Object.keys(configProperties)) {
      t.ok(text.includes(environmentName(key)), key)
      t.ok(text.includes(flagName(key)), key)
    }
  }
})

t.test('docs/configuration.md shows exactly this table', async (t) => {
  const shown = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8')
  t.ok(shown.includes(`\n${optionsTable()}\n`))
})
