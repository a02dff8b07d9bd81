/** `sealocr start`, and `sealocr` alone: serves until it is stopped. */
import { loadConfig } from '../config.js'
import { addConfigFlags } from '../config/flags.js'
import { wellKnownCredential } from '../credentials.js'
import type { AddCommand } from './shell.js'

export const addStart: AddCommand = (program, shell) => {
  const start = program.command('start', { isDefault: true })
    .description('serve the SealOCR endpoint until stopped')
    .addHelpText('after', `
Options may also stand in the environment or in sealocr.config.json. Flags win over the environment, the environment over
the file.

Examples:
  sealocr                                   http://localhost:4866, any SecretId
  sealocr start --profile real --port 0     as strict as the real service, on a free port`)
  addConfigFlags(start).action(async (flags: Record<string, string>) => {
    const { createServer } = await import('../create-server.js')
    const server = createServer({ loaded: loadConfig(flags, shell.environment) })
    try {
      shell.log(`SealOCR emulator on ${await server.listen()}`)
    } catch (error) {
      await server.close()
      throw error
    }
    const { secretId, secretKey } = wellKnownCredential
    if (server.credentials.some((credential) => credential.secretId === secretId)) shell.log(`SecretId  ${secretId}\nSecretKey ${secretKey}`)
    shell.running = server
    // What does not start is in the log, and `ready` tells it.
    server.ready().then(() => { shell.log('Ready.') }, () => {})
  })
}
