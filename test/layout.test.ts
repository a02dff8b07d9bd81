/** The house rules that a machine can hold: which folder may import which, how long a file is, and that each has its test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'

const maxLines = 250
const flowFiles = { 'server/call.ts': 60, 'detector/pipeline.ts': 70 }

/** Files without a test of their own, and why. */
const withoutTest: Record<string, string> = {
  'detector/worker.ts': 'thread entry: one line, run by the test of index.ts',
  'server/cli.ts': 'command line entry: hands over to command.ts',
}

/** Nothing but types: the compiler tests them. */
const onlyTypes = (text: string) => text.replaceAll(/\/\*[^]*?\*\//g, '').split(/\n(?=\S)/).map((part) => part.trim()).every((part) =>
  part === '' || part === '}' || part.startsWith('//') || part.startsWith('|') || /^(import|export) (type|interface) |^declare |^import /.test(part))

const files = ['server', 'detector', 'schemas'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name).replaceAll('\\', '/')).filter((name) => name.endsWith('.ts')))
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

/** Files of ours that a file imports, types too. */
function importsOf (file: string): string[] {
  const text = texts.get(file) ?? ''
  const paths = [...text.matchAll(/(?:from|import\(|import) ?'(\.[^']*)'/g)].map(([, path]) => path)
  return paths.map((path) => join(dirname(file), path).replaceAll('\\', '/').replace(/\.js$/, '.ts'))
}

const folderOf = (file: string) => file.split('/')[0]
const below: Record<string, string[]> = { server: ['server', 'detector', 'schemas'], detector: ['detector', 'schemas'], schemas: ['schemas'] }

t.test('there are files to look at', async (t) => {
  t.ok(files.length > 60)
  t.ok(importsOf('detector/pipeline.ts').includes('detector/unwrap/index.ts'))
})

t.test('imports go down only: server, detector, schemas', async (t) => {
  const upwards = files.flatMap((file) => importsOf(file)
    .filter((path) => !below[folderOf(file)].includes(folderOf(path))).map((path) => `${file} imports ${path}`))
  t.same(upwards, [])
})

t.test('every import leads to a file', async (t) => {
  t.same(files.flatMap((file) => importsOf(file).filter((path) => !existsSync(path)).map((path) => `${file} imports ${path}`)), [])
})

t.test('one file of the server knows the detector, by its public face', async (t) => {
  const knowing = files.filter((file) => folderOf(file) === 'server')
    .flatMap((file) => importsOf(file).filter((path) => folderOf(path) === 'detector').map((path) => `${file} → ${path}`))
  t.same([...new Set(knowing)], ['server/answer/detector.ts → detector/index.ts'])
})

t.test('schemas import nothing of ours but each other', async (t) => {
  t.same(files.filter((file) => folderOf(file) === 'schemas').flatMap(importsOf).filter((path) => folderOf(path) !== 'schemas'), [])
})

t.test('every source file has its test', async (t) => {
  const untested = files.filter((file) => !existsSync(join('test', file.replace(/\.ts$/, '.test.ts'))))
  const unexplained = untested.filter((file) => !file.endsWith('.d.ts') && !(file in withoutTest) && !onlyTypes(texts.get(file) ?? ''))
  t.same(unexplained, [])
  for (const file of Object.keys(withoutTest)) t.ok(untested.includes(file), `${file} still needs its exception`)
})

t.test('no file is too long, and both flows fit on a screen', async (t) => {
  const lines = (file: string) => (texts.get(file) ?? '').split('\n').length - 1
  t.same(files.filter((file) => lines(file) > maxLines).map((file) => `${file}: ${lines(file)} lines`), [])
  for (const [file, limit] of Object.entries(flowFiles)) t.ok(lines(file) <= limit, `${file}: ${lines(file)} lines of at most ${limit}`)
})

t.test('no folder has a name that says nothing', async (t) => {
  const folders = [...new Set(files.flatMap((file) => dirname(file).split('/')))]
  t.same(folders.filter((folder) => ['src', 'utils', 'util', 'helpers', 'common', 'lib', 'misc'].includes(folder)), [])
  t.notOk(existsSync('src') || existsSync('lib'))
})

/** Code without its comments. */
const codeOf = (file: string) => (texts.get(file) ?? '').replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

t.test('the environment is read in one place', async (t) => {
  const reading = files.filter((file) => /process\.env\b|\benv\b.*from 'node:process'/.test(codeOf(file)))
  t.same(reading.filter((file) => file !== 'server/config.ts'), [])
})

t.test('time and chance enter the server through its clock alone', async (t) => {
  const source = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bperformance\.now\b/
  const reading = files.filter((file) => folderOf(file) === 'server' && source.test(codeOf(file)))
  t.same(reading.filter((file) => file !== 'server/clock.ts'), [])
})
