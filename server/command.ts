/** Arguments → a listening server and the lines that say where it is, or a reason and an exit code. */
import { readFileSync } from 'node:fs'
import { ConfigError, loadConfig } from './config.js'
import { readFlags } from './config/flags.js'
import { helpText } from './config/help.js'
import { createServer, wellKnownCredential, type SealOcrServer } from './index.js'

export interface Output {
  log (line: string): void
  error (line: string): void
}

export interface Outcome {
  /** 0: well; 1: could not start; 2: wrongly called. */
  exitCode: 0 | 1 | 2
  /** Listening until it is closed. */
  server?: SealOcrServer
}

export async function command (args: string[], output: Output, environment?: NodeJS.ProcessEnv): Promise<Outcome> {
  try {
    const { settings, help, version, words } = readFlags(args)
    if (help) return say(output, helpText())
    if (version) return say(output, packageVersion())
    if (words.length > 1 || (words[0] ?? 'start') !== 'start') throw new ConfigError(`There is no command '${words.join(' ')}'; try --help`)
    const server = createServer({ loaded: loadConfig(settings, environment) })
    return await start(server, output)
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error))
    return { exitCode: error instanceof ConfigError ? 2 : 1 }
  }
}

async function start (server: SealOcrServer, output: Output): Promise<Outcome> {
  try {
    output.log(`SealOCR emulator on ${await server.listen()}`)
  } catch (error) {
    await server.close()
    throw error
  }
  const { secretId, secretKey } = wellKnownCredential
  if (server.credentials.some((credential) => credential.secretId === secretId)) output.log(`SecretId  ${secretId}\nSecretKey ${secretKey}`)
  return { exitCode: 0, server }
}

function say (output: Output, text: string): Outcome {
  output.log(text)
  return { exitCode: 0 }
}

/** package.json is two folders up from dist/server and one from server. */
function packageVersion (): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version
    } catch {}
  }
  return 'unknown'
}
