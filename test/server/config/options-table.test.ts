import { readFileSync } from 'node:fs'
import t from 'tap'
import { configProperties } from '../../../schemas/config.js'
import { environmentName, flagName } from '../../../server/config/names.js'
import { optionsTable } from '../../../server/config/options-table.js'

t.test('it names every option in each of its forms', async (t) => {
  for (const key of Object.keys(configProperties)) {
    t.ok(optionsTable().includes(environmentName(key)), key)
    t.ok(optionsTable().includes(flagName(key)), key)
  }
})

t.test('docs/configuration.md shows exactly this table', async (t) => {
  t.ok(readFileSync('docs/configuration.md', 'utf8').includes(`\n${optionsTable()}\n`))
})
