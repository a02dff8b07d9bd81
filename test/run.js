// `npm test`: compile once, then tap over the compiled tests. Compiling in each of a hundred processes takes longer than testing.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

/** Percent of the lines that tests ran; tap itself knows only all or nothing. */
const coverageFloor = 95

const run = (command, ...args) => {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', env: { ...process.env, TAP_TYPE_STRIP_ONLY: '1' } })
  if (status !== 0) process.exit(status ?? 1)
}

// What is no longer in the source must not be tested.
rmSync('.build/test', { recursive: true, force: true })
run('tsc')
run('tap', '.build/test/**/*.test.js')
const { total } = JSON.parse(readFileSync('.tap/report/coverage-summary.json', 'utf8'))
console.log(`# lines covered: ${total.lines.pct} %, floor: ${coverageFloor} %`)
if (total.lines.pct < coverageFloor) process.exitCode = 1
