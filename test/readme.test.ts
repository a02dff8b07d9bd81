/** What the pages tell people to do can be done. */
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { command } from '../server/command.js'
import { wellKnownCredential } from '../server/index.js'
import { pages } from './docs/snippets.js'

const root = pathToFileURL('./')
const read = (page: string) => readFileSync(new URL(page, root), 'utf8')

t.test('every npm script that a page names is there', async (t) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const page of pages) {
    for (const [, name] of read(page).matchAll(/npm run ([a-z][a-z:]*)/g)) t.ok(scripts[name], `${page}: npm run ${name}`)
  }
})

t.test('every command of sealocr that a page names is there', async (t) => {
  const lines: string[] = []
  await command(['--help'], { log: (line) => { lines.push(line) }, error: () => {} })
  const names = new Set([...lines.join('\n').matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name))
  t.ok(names.has('start') && names.has('exec'))
  for (const page of pages) {
    for (const [, name] of read(page).matchAll(/(?:^|`|npx )sealocr ([a-z]+)/gm)) t.ok(names.has(name), `${page}: sealocr ${name}`)
  }
})

t.test('every link to a file of the repository leads somewhere', async (t) => {
  for (const page of pages) {
    for (const [, target] of read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (!target.startsWith('https://')) t.ok(existsSync(new URL(target, new URL(page, root))), `${page}: ${target}`)
    }
  }
})

t.test('the README shows the pair whose signatures are verified', async (t) => {
  t.match(read('README.md'), wellKnownCredential.secretId)
  t.match(read('README.md'), wellKnownCredential.secretKey)
})
