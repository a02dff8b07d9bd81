import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import t from 'tap'

const root = pathToFileURL('./')
const page = readFileSync(new URL('docs/fidelity.md', root), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.slice(2, -2).split(' | ')).filter(([first]) => first !== 'Behaviour')

t.test('every behaviour has its evidence', async (t) => {
  t.ok(rows.length > 50)
  for (const [behaviour, evidence] of rows) t.ok(['observed', 'documented', 'assumed'].includes(evidence), behaviour)
})

t.test('every behaviour names a test that exists', async (t) => {
  for (const [behaviour, , test] of rows) {
    const [, path = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? []
    t.ok(existsSync(new URL(path, root)), `${behaviour}: ${path}`)
    const written = readFileSync(new URL(path, root), 'utf8').replaceAll('\\\'', '\'')
    t.ok(written.includes(`t.test('${title}'`), `${behaviour}: ${title}`)
  }
})

t.test('all thirteen open questions are listed', async (t) => {
  for (let question = 1; question <= 13; question++) t.ok(page.includes(`\n${question}. `), String(question))
})
