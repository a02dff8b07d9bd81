/** `sealocr magic`: a picture that makes the emulator fail, for applications that take only pictures. Needs none running. */
import { writeFileSync } from 'node:fs'
import { ConfigError } from '../config.js'
import { FaultError } from '../faults/fault-error.js'
import { magicPicture } from '../faults/magic-picture.js'
import type { AddCommand } from './shell.js'

export const addMagic: AddCommand = (program, shell) => {
  program.command('magic')
    .argument('<fault>', 'an error code, or the text of a fault')
    .requiredOption('-o, --output <file>', 'the PNG to write')
    .description('write a picture of a seal that causes a fault')
    .option('--json', 'what was written, as JSON')
    .addHelpText('after', `
Exit code: 0; 1 the file cannot be written; 2 the fault says nothing that can be done.

Examples:
  sealocr magic ResourceUnavailable.InArrears -o arrears.png
  sealocr magic 'delay=3000' -o slow.png`)
    .action(async (fault: string, { output, json }: { output: string, json?: boolean }) => {
      const png = await magicPicture(fault).catch((error: unknown) => {
        throw error instanceof FaultError ? new ConfigError(error.message) : error
      })
      writeFileSync(output, png)
      shell.log(json ? JSON.stringify({ file: output, fault, bytes: png.length }) : `${output}: ${fault}`)
    })
}
