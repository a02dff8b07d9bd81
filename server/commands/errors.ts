/** `sealocr errors`: every error code, its texts and how to have it. Needs no running emulator. */
import { ConfigError } from '../config.js'
import { nearest } from '../config/nearest.js'
import { errorsList } from '../errors/errors-list.js'
import type { AddCommand } from './shell.js'

export const addErrors: AddCommand = (program, shell) => {
  program.command('errors')
    .argument('[code]', 'one code')
    .description('list the error codes, what they arise from and how to trigger them')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExit code: 0, or 2 where there is no such code.\n\nExamples:\n  sealocr errors\n  sealocr errors RequestLimitExceeded --json')
    .action((code: string | undefined, { json }: { json?: boolean }) => {
      const all = errorsList()
      const shown = code === undefined ? all : all.filter((row) => row.code === code)
      if (code !== undefined && shown.length === 0) {
        throw new ConfigError(`There is no code '${code}'; the nearest is ${nearest(code, all.map((row) => row.code))}`)
      }
      if (json) return shell.log(JSON.stringify(shown, null, 2))
      for (const { code: name, arises, messages, trigger } of shown) {
        shell.log(code === undefined ? `${name}\n    ${arises}` : [name, `  arises from ${arises}`, ...messages.flatMap(({ en, zh }) => [`  ${en}`, `  ${zh}`]), `  header   ${trigger.header}`, `  ImageUrl ${trigger.imageUrl}`, `  picture  ${trigger.picture}`, `  rule     ${JSON.stringify(trigger.rule)}`].join('\n'))
      }
    })
}
