/** What the suite prints: faults as they come, at the end a table, and one line that counts. */
import type { Sdk } from './sdk.js'
import type { Verdict } from './try-sdk.js'

export interface Row {
  sdk: Sdk
  verdict?: Verdict
  /** Why there is no verdict. */
  reason?: string
  /** Then the missing verdict is a failure. */
  required?: boolean
}

const shownFaults = 20

export function printFaults ({ sdk, verdict, reason }: Row): void {
  if (reason !== undefined) console.log(`  ${sdk.title} NOT COVERED: ${reason}`)
  const faults = verdict?.faults ?? []
  for (const fault of faults.slice(0, shownFaults)) console.log(`  not ok: ${fault}`)
  if (faults.length > shownFaults) console.log(`  … and ${faults.length - shownFaults} more`)
}

/** @returns whether all is well */
export function printTable (rows: Row[]): boolean {
  const lines = [['SDK', 'version', 'passed', 'failed', 'seconds'], ...rows.map(({ sdk, verdict, reason, required }) => verdict
    ? [sdk.title, verdict.version, String(verdict.passed), String(verdict.faults.length), verdict.seconds.toFixed(1)]
    : [sdk.title, '-', required ? 'FAILED' : 'not covered', reason?.split('\n')[0] ?? '', ''])]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => column === 3 && line[4] === '' ? 0 : line[column].length)))
  console.log()
  for (const line of lines) console.log(line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd())
  const passed = rows.reduce((sum, { verdict }) => sum + (verdict?.passed ?? 0), 0)
  const failed = rows.reduce((sum, { verdict, required }) => sum + (verdict?.faults.length ?? (required ? 1 : 0)), 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0
}
