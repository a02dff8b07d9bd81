// After `tap`: fails where the share of lines that tests ran lies under the floor. tap itself knows only all or nothing.
import { readFileSync } from 'node:fs'

const floor = 95
const { total } = JSON.parse(readFileSync('.tap/report/coverage-summary.json', 'utf8'))
console.log(`# lines covered: ${total.lines.pct} %, floor: ${floor} %`)
if (total.lines.pct < floor) process.exitCode = 1
