/** `sealocr complete bash`: a script that lets a shell complete this command, made from the commands and options as they are. */
import { Command } from 'commander'
import { configProperties } from '../../schemas/config.js'
import { flagName } from '../config/names.js'
import type { AddCommand } from './shell.js'

export const addComplete: AddCommand = (program, shell) => {
  program.command('complete')
    .description('print a script with which your shell completes commands and options')
    .argument('[shell]', 'bash, zsh, fish or powershell')
    .argument('[words...]', 'after --: what has been typed so far; this is how the script asks')
    .addHelpText('after', `
In bash the script needs the package bash-completion.

Examples:
  source <(sealocr complete bash)                      for this shell; in ~/.bashrc for all
  source <(sealocr complete zsh)
  sealocr complete fish > ~/.config/fish/completions/sealocr.fish`)
    .action(async (_first, _words, _options, self: Command) => {
      const [{ default: tab }, { commands }] = await Promise.all([import('@bomb.sh/tab/commander'), import('./index.js')])
      // A program of its own: the library adds a command `complete`, and needs all others to be there by then.
      const described = new Command(program.name()).copyInheritedSettings(program)
      for (const [name, load] of Object.entries(commands)) if (name !== 'complete') (await load())(described, shell)
      offerValues(described)
      tab(described)
      await described.parseAsync(rawArguments(self), { from: 'user' })
    })
}

/** The options of a configuration are checked elsewhere; here their values are only offered. */
function offerValues (described: Command): void {
  const values = new Map(Object.entries(configProperties).map(([key, property]) => [flagName(key), property.enum]))
  for (const option of described.commands.flatMap(({ options }) => options)) {
    const offered = values.get(option.long ?? '')
    if (offered) option.argChoices ??= [...offered]
  }
}

/** With the `--` that tells a question from the name of a shell. */
function rawArguments (command: Command): string[] {
  return (command.parent as Command & { rawArgs: string[] }).rawArgs
}
