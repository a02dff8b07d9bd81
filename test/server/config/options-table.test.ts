import { readFileSync } from 'node:fs'
import t from 'tap'
import { configProperties } from '../../../schemas/config.js'
import { patchable } from '../../../server/config/live-config.js'
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

t.test('the page names what can be changed while it runs', async (t) => {
  const [, list] = /in all sessions and at once: ([^;]+);/.exec(readFileSync('docs/configuration.md', 'utf8')) ?? []
  t.same(list.split(/,\s+/), patchable)
})
