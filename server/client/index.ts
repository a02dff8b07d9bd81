/** `sealocr-emulator/client`: steers an emulator that runs elsewhere, such as in a container. */
import { setTimeout as sleep } from 'node:timers/promises'
import { configSchema, type Config } from '../../schemas/config.js'
import type { ConfigChanges } from '../config/live-config.js'
import { adminCall, type AdminAddress } from './admin-call.js'
import { sessionClient, type Session } from './session.js'

export { AdminError } from './admin-call.js'
export type { ArmedFault, ResetScope, Session, ShownFixture } from './session.js'

export interface ConnectOptions {
  /** Default: the pair published in the README. */
  credentials?: { secretId: string, secretKey: string }
  /** Where SEALOCR_ADMIN_TOKEN is set. */
  adminToken?: string
}

/** The session `default`, and the way to others. */
export interface EmulatorClient extends Session {
  /** `http://localhost:4866` */
  url: string
  /** `localhost:4866`: what an SDK's HTTP profile takes. */
  endpoint: string
  session (name: string): Session
  /** Resolves once it can answer. @throws {AdminError} with the reason once the time is over; default 30 s */
  ready (timeoutMs?: number): Promise<void>
  config: {
    get (): Promise<Record<keyof Config, { value: unknown, origin: string }>>
    /** In force at once, in all sessions; null is the default again. @throws {AdminError} for what is fixed at start */
    set (changes: ConfigChanges): Promise<void>
  }
}

const [secretId, secretKey] = configSchema.properties.credentials.default.split(':')

/** @param url `http://localhost:4866` */
export function connectEmulator (url: string, { credentials = { secretId, secretKey }, adminToken }: ConnectOptions = {}): EmulatorClient {
  const address: AdminAddress = { url, adminToken }
  return {
    ...sessionClient(address, 'default', credentials),
    url,
    endpoint: new URL(url).host,
    session: (name) => sessionClient(address, name, credentials),
    async ready (timeoutMs = 30_000) {
      const tries = Math.max(1, Math.ceil(timeoutMs / 100))
      for (let left = tries; ; left--) {
        try {
          await adminCall(address, 'ready')
          return
        } catch (error) {
          if (left <= 1) throw error
        }
        await sleep(100)
      }
    },
    config: {
      get: () => adminCall(address, 'config'),
      set: async (changes) => { await adminCall(address, 'config', { method: 'PATCH', body: changes }) },
    },
  }
}
