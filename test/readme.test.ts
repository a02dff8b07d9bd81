/** What the pages tell people to do can be done. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { command } from '../server/command.js'
import { startEmulator, wellKnownCredential } from '../server/index.js'

const root = pathToFileURL('./')
const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]
const read = (page: string) => readFileSync(new URL(page, root), 'utf8')
/** Blocks of code in a language. */
const blocks = (page: string, language: string) => [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text)

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

t.test('both languages show the same commands and the same programs', async (t) => {
  const withoutComments = (text: string) => text.replaceAll(/ +#.*$/gm, '')
  for (const language of ['sh', 'ts']) {
    const english = blocks('README.md', language).map(withoutComments)
    const chinese = blocks('README.zh-CN.md', language).map(withoutComments)
    t.same(chinese, english.slice(0, chinese.length), language)
    t.ok(chinese.length > 1)
  }
})

t.test('the first program of the README, as it stands but for the port, gets the answer below it', async (t) => {
  await using emulator = await startEmulator({ logLevel: 'silent', mode: 'emulate', ocrTimeout: 60_000 })
  // Where a program finds the SDK: below the folder that holds node_modules.
  const folder = join('.tap', `readme-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const program = blocks('README.md', 'ts')[0].replace('localhost:4866', emulator.endpoint)
  writeFileSync(join(folder, 'program.mjs'), `${program}\nconsole.log(JSON.stringify(answer))`)
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'program.mjs')])
  const { RequestId, ...answer } = JSON.parse(stdout) as Record<string, unknown>
  const { RequestId: shownId, ...shown } = JSON.parse(blocks('README.md', 'json')[0]) as Record<string, unknown>
  t.match(RequestId, /^[0-9a-f-]{36}$/)
  t.same(Object.keys(answer).sort(), Object.keys(shown).sort())
  t.match(answer, { SealBody: shown.SealBody, SealShape: shown.SealShape, OtherTexts: [] })
  t.same(answer, shown)
})
