/** Arguments → what a command prints, its exit code, and what goes on running. The commands themselves are in commands/. */
import { Command, CommanderError } from 'commander'
import { commands } from './commands/index.js'
import type { Shell } from './commands/shell.js'
import { ConfigError } from './config.js'
import { nearest } from './config/nearest.js'
import { packageVersion } from './package-version.js'

export type Output = Pick<Shell, 'log' | 'error'>
export type Outcome = Pick<Shell, 'exitCode' | 'running'>

export async function command (args: string[], output: Output, environment?: NodeJS.ProcessEnv): Promise<Outcome> {
  const shell: Shell = { log: output.log, error: output.error, environment, exitCode: 0 }
  try {
    refuseUnknown(args[0])
    const program = await createProgram(shell, commandsFor(args))
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2 }
    shell.error(error instanceof Error ? error.message : String(error))
    return { exitCode: error instanceof ConfigError ? 2 : 1 }
  }
  const { exitCode, running } = shell
  return running ? { exitCode, running } : { exitCode }
}

/** The one that is called, by default `start`; all of them for the help. */
function commandsFor (args: string[]): string[] {
  const names = Object.keys(commands)
  if (names.includes(args[0])) return [args[0]]
  return args.some((arg) => arg === '--help' || arg === '-h') ? names : ['start']
}

async function createProgram (shell: Shell, names: string[]): Promise<Command> {
  const program = new Command('sealocr')
    .description('An emulator of Tencent Cloud\'s SealOCR endpoint.')
    .version(packageVersion(), '--version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => { shell.log(text.trimEnd()) }, writeErr: (text) => { shell.error(text.trimEnd()) } })
    .addHelpText('after', '\nWithout a command it starts; `sealocr start --help` lists the options, `sealocr <command> --help` those of a command.')
  for (const name of names) (await commands[name]())(program, shell)
  return program
}

/** The default command would take a word it does not know for an argument too many. */
function refuseUnknown (word: string | undefined): void {
  const names = Object.keys(commands)
  if (!word || word.startsWith('-') || names.includes(word)) return
  throw new ConfigError(`There is no command '${word}'; the nearest is '${nearest(word, names)}'`)
}
