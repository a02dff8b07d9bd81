// `npm test`: compiles once, then runs the compiled tests, those of a folder in one process. Compiling in each of two hundred
// processes, and starting so many, would take longer than the tests.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Percent of the lines that tests ran; tap itself knows only all or nothing. */
const coverageFloor = 95

/** They look at whole processes, or bring down their own: each has one to itself. */
const alone = ['detector/pool.test.js', 'contract/replay-alone.test.js'].map((file) => `.build/test/${file}`)

const groups = '.build/test/groups'

const run = (command, ...args) => {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', env: { ...process.env, TAP_TYPE_STRIP_ONLY: '1' } })
  if (status !== 0) process.exit(status ?? 1)
}

/** Written beside the compiled tests: runs those of a folder in one process. */
function groupFile (folder, files) {
  const path = `${groups}/${folder.replace('.build/test', 'all').replaceAll('/', '-')}.test.js`
  const paths = files.map((file) => resolve(file))
  writeFileSync(path, `import { inTurn } from '../../../test/in-turn.js'\nawait inTurn(${JSON.stringify(paths)})\n`)
  return path
}

// What is no longer in the source must not be tested.
rmSync('.build/test', { recursive: true, force: true })
// Types are checked by `npm run typecheck`.
run('tsc', '--noCheck')
const tests = readdirSync('.build/test', { recursive: true }).filter((name) => name.endsWith('.test.js') && !name.startsWith('slow')).map((name) => join('.build/test', name)).sort()
const folders = [...new Set(tests.map(dirname))]
mkdirSync(groups)
const files = folders.flatMap((folder) => {
  const here = tests.filter((file) => dirname(file) === folder && !alone.includes(file))
  return here.length > 0 ? [groupFile(folder, here)] : []
})
run('tap', ...alone, ...files)
const { total } = JSON.parse(readFileSync('.tap/report/coverage-summary.json', 'utf8'))
console.log(`# lines covered: ${total.lines.pct} %, floor: ${coverageFloor} %`)
if (total.lines.pct < coverageFloor) process.exitCode = 1
