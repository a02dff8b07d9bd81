/** `sealocr exec -- npm test`: an emulator for as long as another command runs. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { callerEnvironment } from '../caller-environment.js'
import { loadConfig, processEnvironment } from '../config.js'
import { addConfigFlags } from '../config/flags.js'
import type { AddCommand } from './shell.js'

export const addExec: AddCommand = (program, shell) => {
  const exec = program.command('exec')
    .description('start, run a command with the emulator in its environment, stop; ends with the exit code of the command')
    .argument('<command...>', 'what to run, after --')
    .addHelpText('after', `
The command starts once the emulator is ready, and finds SEALOCR_URL, SEALOCR_ENDPOINT, TENCENTCLOUD_SECRET_ID,
TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_REGION in its environment. The port is a free one unless you give one.

Exit code: that of the command; 127 where it cannot be run; 128 and the number of the signal that ended it.

Examples:
  sealocr exec -- npm test
  sealocr exec --mode replay --fixtures test/fixtures -- go test ./...`)
  addConfigFlags(exec).action(async ([file, ...args]: string[], flags: Record<string, string>) => {
    const { createServer } = await import('../index.js')
    const given = loadConfig(flags, shell.environment)
    const loaded = given.origins.port === 'default' ? loadConfig({ port: '0', ...flags }, shell.environment) : given
    const server = createServer({ loaded, log: process.stderr })
    try {
      const url = await server.listen()
      await server.ready()
      const own = shell.environment ?? processEnvironment()
      shell.exitCode = await run(file, args, { ...own, ...callerEnvironment(url, server.credentials[0]) })
    } finally {
      await server.close()
    }
  })
}

/** Resolves with what a shell would report. Signals reach the command by itself, being in the same group, or through us. */
async function run (file: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(file, args, { stdio: 'inherit', env: environment })
  const passOn = (signal: NodeJS.Signals) => { child.kill(signal) }
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, passOn)
  try {
    return await new Promise((resolve) => {
      child.once('error', () => { resolve(127) })
      child.once('exit', (code, signal) => { resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']) })
    })
  } finally {
    for (const signal of signals) process.off(signal, passOn)
  }
}
