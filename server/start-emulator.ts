/** `startEmulator`: an emulator in this process, with everything a test does to it at hand. */
import { connectEmulator, type EmulatorClient } from './client/index.js'
import type { Config } from './config.js'
import { createServer, type ServerOptions } from './create-server.js'

export interface Emulator extends EmulatorClient {
  close (): Promise<void>
  [Symbol.asyncDispose] (): Promise<void>
}

/**
 * Listens, by default on a free port, and is ready when it resolves. Neither environment nor file is read.
 * @throws {ConfigError} for an option that cannot be
 */
export async function startEmulator (config: Partial<Config> = {}, options: Omit<ServerOptions, 'config' | 'loaded'> = {}): Promise<Emulator> {
  const server = createServer({ ...options, config: { port: 0, logLevel: 'warn', ...config } })
  const close = () => server.close()
  try {
    const client = connectEmulator(await server.listen(), { credentials: server.credentials[0], adminToken: config.adminToken })
    await server.ready()
    return { ...client, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}
