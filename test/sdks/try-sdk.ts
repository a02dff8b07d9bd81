/** One SDK: install it, start its client program with all cases, judge what it prints. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Outcome } from './case.js'
import { trialsFor, type Trial } from './cases.js'
import { startEmulator, type Emulator } from './emulators.js'
import { judge } from './judge.js'
import type { Sdk } from './sdk.js'
import { attempt, ToolError } from './tool.js'

export interface Verdict {
  sdk: Sdk
  version: string
  passed: number
  /** Name of the case: what is wrong. */
  faults: string[]
  seconds: number
}

/** @throws {ToolError} where the SDK cannot be installed */
export async function trySdk (sdk: Sdk): Promise<Verdict> {
  const started = performance.now()
  const folder = resolve('.build/sdks', sdk.name)
  mkdirSync(folder, { recursive: true })
  const { version, command, env } = await sdk.install(folder)
  const [strict, limited, broken] = await Promise.all([startEmulator('strict'), startEmulator('limited'), startEmulator('strict')])
  try {
    const trials = trialsFor(sdk.offers, { strict: strict.port, limited: limited.port, broken: broken.port })
    const casesFile = join(folder, 'cases.json')
    writeFileSync(casesFile, JSON.stringify(trials.map((trial) => trial.case)))
    // A proxy of the machine would take the calls to localhost away.
    const printed = await attempt([...command, casesFile], { env: { ...env, no_proxy: '127.0.0.1,localhost', NO_PROXY: '127.0.0.1,localhost' }, timeoutMs: 600_000 })
    const lines = printed.stdout.split('\n').filter((line) => line.startsWith('{'))
    const faults = trials.flatMap(({ case: made, expects }, index) => {
      const wrong = lines[index] ? judge(made, expects, JSON.parse(lines[index]) as Outcome, [strict, limited], sdk.offers) : ['the client program did not get here']
      return wrong.length > 0 ? [`${made.name}: ${wrong.join('; ')}`] : []
    })
    const hidden = hiddenCalls(trials, strict, limited)
    if (hidden) faults.push(`the calls as a whole: ${hidden}`)
    if (printed.exitCode !== 0) throw new ToolError(`the ${sdk.title} client program ended with ${printed.exitCode}\n${printed.stderr.slice(-3000)}`)
    return { sdk, version, passed: trials.length + 1 - faults.length, faults, seconds: (performance.now() - started) / 1000 }
  } finally {
    await Promise.all([strict.close(), limited.close(), broken.close()])
  }
}

/** RequestIds that are left over when every case has taken its own: only what the retry options hid may be among them. */
function hiddenCalls (trials: Trial[], strict: Emulator, limited: Emulator): string | undefined {
  if (strict.requestIds.size > 0) return `${strict.requestIds.size} requests whose answers no application saw`
  const retried = trials.some((trial) => trial.case.retries > 0)
  if (retried !== (limited.requestIds.size > 0)) return retried ? 'nothing was refused and tried again' : 'something was tried again without being told to'
}
