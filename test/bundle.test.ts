/** What `npm run build` makes of the server: the same program in fewer files. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import t from 'tap'

mkdirSync('.build', { recursive: true })
const dist = mkdtempSync('.build/bundle-')
t.teardown(() => { rmSync(dist, { recursive: true }) })
execFileSync(process.execPath, ['bundle.js', dist])
mkdirSync(join(dist, 'detector'))
writeFileSync(join(dist, 'detector/index.js'), "export * from '../../detector/index.js'\n")
const files = readdirSync(join(dist, 'server')).filter((name) => name.endsWith('.js'))
const cli = (...args: string[]) => spawnSync(process.execPath, [join(dist, 'server/cli.js'), ...args], { encoding: 'utf8' })

t.test('it serves, and what is loaded on demand is there', async (t) => {
  const ask = `Promise.all(['ready', 'openapi.json', 'fixtures/bundle'].map(async (path) => (await fetch(process.env.SEALOCR_URL + '/_sealocr/' + path)).status))
    .then((statuses) => { console.log(statuses.join()) })`
  const { stdout, stderr } = cli('exec', '--mode', 'replay', '--fixtures', '', '--log-level', 'error', '--', process.execPath, '-e', ask)
  t.match(stdout, '200,200,200', stderr)
})

t.test('each class is there once: an error is known for what it is wherever it was thrown', async (t) => {
  const { status, stderr } = cli('start', '--mode', 'reply')
  t.equal(status, 2, stderr)
})

/** What a file needs before its first line runs, and what those need in turn. */
function imports (file: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of readFileSync(join(dist, 'server', file), 'utf8').matchAll(/^(?:import (?:[^"\n]+ from )?|\} from )"([^"]+)";$/gm)) {
    if (seen.has(name)) continue
    seen.add(name)
    if (name.startsWith('./')) imports(name, seen)
  }
  return seen
}

t.test('every start is spared the packages that it always needs', async (t) => {
  const loaded = files.filter((name) => /^(cli|start-\w+|create-server-\w+)\.js$/.test(name))
  t.equal(loaded.length, 3, files.join())
  const needed = [...new Set(loaded.flatMap((file) => [...imports(file)]))]
  t.ok(needed.length > 10)
  t.same(needed.filter((name) => /^[@a-z]/.test(name) && !isBuiltin(name)), [])
})

t.test('the way to the detector is the same from every file that goes there', async (t) => {
  const ways = files.flatMap((file) => readFileSync(join(dist, 'server', file), 'utf8').match(/"[./]*\/detector\/[a-z-]+\.js"/g) ?? [])
  t.same([...new Set(ways)], ['"../detector/index.js"'])
  t.notMatch(readFileSync(join(dist, 'server/client/index.js'), 'utf8'), /detector\//, 'the one entry in a folder of its own')
})

t.test('whose work is in it is said', async (t) => {
  const licences = readFileSync(join(dist, 'server/LICENSES.txt'), 'utf8')
  for (const name of ['fastify', 'pino', 'commander', 'semver', '@cfworker/json-schema']) t.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n\n`, 'm'))
  t.match(licences, /Copyright \(c\) 2016-present The Fastify team/)
})
