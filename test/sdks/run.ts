/**
 * The real SDKs as judges: `npm run test:sdks`, or `npm run test:sdks -- go java` for some of them. Exit code 1 where a case
 * fails, or an SDK is not to be had that should be.
 */
import { printFaults, printTable, type Row } from './print.js'
import type { Sdk } from './sdk.js'
import { sdks } from './sdks.js'
import { missingTools, ToolError } from './tool.js'
import { trySdk } from './try-sdk.js'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !sdks.some((sdk) => sdk.name === name))
if (unknown.length > 0) {
  console.error(`There is no SDK called ${unknown.join(', ')}. There are: ${sdks.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const rows: Row[] = []
for (const sdk of sdks.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`${sdk.title} …`)
  const row = await rowOf(sdk)
  printFaults(row)
  rows.push(row)
}
process.exitCode = printTable(rows) ? 0 : 1

async function rowOf (sdk: Sdk): Promise<Row> {
  const lacking = (reason: string): Row => ({ sdk, reason, required: !sdk.optional || names.includes(sdk.name) })
  const missing = missingTools(sdk.tools)
  if (missing.length > 0) return lacking(`not on this machine: ${missing.join(', ')}`)
  try {
    return { sdk, verdict: await trySdk(sdk) }
  } catch (error) {
    if (error instanceof ToolError) return lacking(error.message)
    throw error
  }
}
