/** No block of code on a page goes unexecuted: each says who runs it, and whoever it names does. */
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { blocksOf, commandsOf, pages, regionsOf, snippet } from './snippets.js'

const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((path) => `test/${path.replaceAll('\\', '/')}`).filter((path) => /\.\w+$/.test(path))
/** Run by `npm test`, or by a suite of its own in `.ci/run`. */
const isRun = (file: string) => /\.test\.ts$|^test\/(sdks|newcomer|package|image|examples)\//.test(file)
const sources = new Map(files.filter((file) => file.endsWith('.ts') && isRun(file)).map((file) => [file, readFileSync(file, 'utf8')]))
const blocks = pages.flatMap(blocksOf)
const where = ({ page, line }: { page: string, line: number }) => `${page}:${line}`

t.test('blocks are found: with a language, indented, as a region', async (t) => {
  const folder = t.testdir({ 'page.md': 'Text\n\n```sh one\nls # all\n```\n\n- item\n\n  ```text\n  a\n  ```\n\n<!-- test/a.ts b -->\n```ts\nx\n```\n' })
  t.match(blocksOf(`${folder}/page.md`), [
    { line: 3, language: 'sh', name: 'one', text: 'ls # all' },
    { line: 9, language: 'text', text: '  a' },
    { line: 13, language: 'ts', region: { file: 'test/a.ts', name: 'b' }, text: 'x' },
  ])
  t.same(commandsOf(snippet(`${folder}/page.md`, 'one')), ['ls'])
  t.throws(() => snippet(`${folder}/page.md`, 'two'), /no block of code named two/)
  // None is overlooked.
  for (const page of pages) t.equal(blocksOf(page).length, (readFileSync(page, 'utf8').match(/^ *```/gm)?.length ?? 0) / 2, page)
  t.ok(blocks.length > 40)
})

t.test('every block has a language; what only shows something has `text`', async (t) => {
  t.same(blocks.filter(({ language }) => language === '').map(where), [])
})

t.test('every block with another language is run by a suite', async (t) => {
  const unclaimed = blocks.filter(({ page, language, name, region }) => {
    if (language === 'text') return false
    if (region) return !isRun(region.file)
    const english = page.replace('.zh-CN', '')
    return ![...sources.values()].some((text) => text.includes(`snippet('${english}', '${name}')`))
  })
  t.same(unclaimed.map(where), [])
})

t.test('names are unique on their page, and what suites ask for is there', async (t) => {
  const named = blocks.filter(({ name }) => name).map(({ page, name }) => `${page} ${name}`)
  t.same([...new Set(named)], named)
  for (const [file, text] of sources) {
    for (const [, page, name] of text.matchAll(/snippet\('([^'$]+)', '([^'$]+)'\)/g)) t.ok(named.includes(`${page} ${name}`), `${file}: ${page} ${name}`)
  }
})

t.test('a block that is a region of a file is that region, and every region is on a page', async (t) => {
  const quoted = blocks.flatMap(({ region, ...block }) => region ? [{ ...block, ...region, of: region.name }] : [])
  for (const { file, of, text, ...block } of quoted) t.equal(text.trim(), regionsOf(file).get(of), where(block))
  const regions = files.flatMap((file) => [...regionsOf(file).keys()].map((name) => `${file} ${name}`))
  t.ok(regions.length > 15)
  t.same(regions.filter((region) => !quoted.some(({ file, of }) => `${file} ${of}` === region)), [])
})

t.test('the Chinese page shows the English one\'s blocks: the same commands, the same programs', async (t) => {
  const chinese = blocksOf('README.zh-CN.md')
  t.ok(chinese.length > 5)
  for (const { language, name = '', text } of chinese) {
    const english = blocksOf('README.md').find((block) => block.name === name)
    t.equal(language, english?.language, name)
    const plain = (code: string) => language === 'sh' ? commandsOf(code) : code
    t.same(plain(text), plain(english?.text ?? ''), name)
  }
  t.same(chinese.map(({ name }) => name), blocksOf('README.md').map(({ name }) => name), 'all of them, in the same order')
})
