/** `sealocr faults`: the faults of a running emulator. */
import type { ArmedFault } from '../client/session.js'
import { ConfigError } from '../config.js'
import { parseFaultText } from '../faults/fault-text.js'
import { addAdminOptions, adminClient, type AdminOptions } from './admin-client.js'
import type { AddCommand } from './shell.js'

export const addFaults: AddCommand = (program, shell) => {
  const faults = program.command('faults').description('list, add and take back the faults of a running emulator')
    .addHelpText('after', `
A fault is an error code, or parts with semicolons: code, message, http, body, connection (reset, empty, hang, truncate,
garbage), delay (200, 100-300, lognormal:median=400,sigma=0.3), times, skip, probability. A JSON object is a whole rule.

Exit code: 0; 1 no emulator answers, or it refuses; 2 the fault says nothing that can be done.

Examples:
  sealocr faults add RequestLimitExceeded --once
  sealocr faults add 'connection=reset; probability=0.1' --session t42
  sealocr faults add '{"when":{"params":{"EnablePdf":true}},"then":{"delay":3000}}'
  sealocr faults rm f1`)

  const list = faults.command('ls', { isDefault: true }).description('the faults in force').option('--json', 'as JSON')
  addAdminOptions(list).action(async ({ json, ...options }: AdminOptions & { json?: boolean }) => {
    const { faults: armed } = await (await adminClient(options, shell)).json<{ faults: ArmedFault[] }>('GET', '/faults')
    if (json) shell.log(JSON.stringify(armed))
    else for (const one of armed) shell.log(lineOf(one))
  })

  const add = faults.command('add').argument('<fault>', 'its text, or a rule as JSON').description('add one, before the others')
    .option('--once', 'for the next call that fits').option('--json', 'the rule as it stands, as JSON')
  addAdminOptions(add).action(async (fault: string, { once, json, ...options }: AdminOptions & { once?: boolean, json?: boolean }) => {
    const rule = ruleOf(fault)
    const client = await adminClient(options, shell)
    const added = await client.json<ArmedFault>('POST', '/faults', once ? { ...rule, times: 1 } : rule)
    shell.log(json ? JSON.stringify(added) : lineOf(added))
  })

  const remove = faults.command('rm').argument('[id]', 'all, where it is left out').description('take one back, or all')
  addAdminOptions(remove).action(async (id: string | undefined, options: AdminOptions) => {
    await (await adminClient(options, shell)).json('DELETE', id === undefined ? '/faults' : `/faults/${encodeURIComponent(id)}`)
  })
}

function ruleOf (fault: string): object {
  try {
    return fault.startsWith('{') ? JSON.parse(fault) as object : parseFaultText(fault)
  } catch (error) {
    throw new ConfigError((error as Error).message)
  }
}

function lineOf ({ id, when, times, then, seen, struck }: ArmedFault): string {
  return `${id}  ${JSON.stringify(then)}${when ? ` when ${JSON.stringify(when)}` : ''}  struck ${struck}${times ? ` of ${times}` : ''}, seen ${seen}`
}
