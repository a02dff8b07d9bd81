/** docs/testing-with-it.md and docs/faults.md are held to the recipes that run, and to the code. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { connectionFaults } from '../../schemas/fault.js'
import { accountStates } from '../../server/account.js'
import { shippedSeals } from '../../server/shipped-seals.js'

const recipes = readFileSync('test/recipes/recipes.test.ts', 'utf8')
const page = readFileSync('docs/testing-with-it.md', 'utf8')

/** Name → the lines between its marks, moved left. */
const regions = new Map([...recipes.matchAll(/^( *)\/\/ snippet (\w+)\n([^]*?)\n *\/\/ end snippet$/gm)]
  .map(([, indentation, name, text]) => [name, text.split('\n').map((line) => line.startsWith(indentation) ? line.slice(indentation.length) : line).join('\n')]))

t.test('every recipe of the page runs as it stands, and every one that runs is on the page', async (t) => {
  const quoted = new Map([...page.matchAll(/<!-- recipe (\w+) -->\n```ts\n([^]*?)\n```/g)].map(([, name, text]) => [name, text]))
  t.same([...quoted.keys()].sort(), [...regions.keys()].sort())
  for (const [name, text] of regions) t.equal(quoted.get(name), text, name)
})

t.test('docs/faults.md names every kind of fault', async (t) => {
  const faults = readFileSync('docs/faults.md', 'utf8')
  for (const word of [...connectionFaults, ...shippedSeals, ...accountStates.slice(1)]) t.ok(faults.includes(`\`${word}\``), word)
})
