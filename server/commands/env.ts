/** `sealocr env`: what `exec` puts into the environment, for a shell to take over. */
import { callerEnvironment, configuredUrl } from '../caller-environment.js'
import { loadConfig } from '../config.js'
import { readCredentials } from '../credentials.js'
import type { AddCommand } from './shell.js'

export const addEnv: AddCommand = (program, shell) => {
  program.command('env')
    .description('print what a program needs in its environment to call a running emulator')
    .option('--url <url>', 'where it listens; by default as configured')
    .option('--json', 'as a JSON object instead of `export` lines')
    .addHelpText('after', '\nExamples:\n  eval "$(sealocr env)"\n  sealocr env --url http://sealocr:4866 --json')
    .action(({ url, json }: { url?: string, json?: boolean }) => {
      const { config } = loadConfig({}, shell.environment)
      const address = url ?? configuredUrl(config)
      const variables = callerEnvironment(address, [...readCredentials(config.credentials).values()][0])
      if (json) shell.log(JSON.stringify(variables, null, 2))
      else for (const [name, value] of Object.entries(variables)) shell.log(`export ${name}=${value}`)
    })
}
