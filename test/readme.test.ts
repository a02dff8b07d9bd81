import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { wellKnownCredential } from '../server/index.js'

const root = pathToFileURL('./')
const pages = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/decisions.md']
const read = (page: string) => readFileSync(new URL(page, root), 'utf8')

t.test('every command that a page names is a script of the package', async t => {
  const { scripts } = JSON.parse(read('package.json'))
  for (const page of pages) {
    for (const [, name] of read(page).matchAll(/npm run ([a-z:]+)/g)) t.ok(scripts[name], `${page}: npm run ${name}`)
  }
})

t.test('every link to a file of the repository leads somewhere', async t => {
  for (const page of pages) {
    for (const [, target] of read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (!target.startsWith('https://')) t.ok(existsSync(new URL(target, new URL(page, root))), `${page}: ${target}`)
    }
  }
})

t.test('the README shows the pair whose signatures are verified', async t => {
  t.match(read('README.md'), wellKnownCredential.secretId)
  t.match(read('README.md'), wellKnownCredential.secretKey)
})
