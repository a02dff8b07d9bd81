/** One SDK as the suite sees it: what it offers, how it is installed, how its client program is started. */
import type { Case } from './case.js'

export interface Sdk {
  name: string
  /** As its users call it. */
  title: string
  offers: Offers
  /** Commands that must be on the machine. */
  tools: string[]
  /** Where it cannot be had, the suite says so and goes on; asked for by name, it must be there. */
  optional?: boolean
  /** @param folder for what is installed and built; kept from run to run */
  install (folder: string): Promise<Installed>
}

export interface Installed {
  /** Of the SDK, as its registry counts. */
  version: string
  /** Starts the client program; the path of the file with the cases is put behind it. */
  command: string[]
  env?: Record<string, string>
}

export interface Offers {
  clients: Array<Exclude<Case['client'], 'documented'>>
  signMethods: Array<Case['signMethod']>
  httpMethods: Array<Case['httpMethod']>
  unsignedPayload: boolean
  /** What the common client can do, where that is less. */
  commonOnlyTc3Post?: boolean
  /** The language it asks for unless told otherwise; absent: it names none. */
  language?: 'zh-CN'
  /** Clients with an option that tries again when the rate limit refuses. */
  retries: Offers['clients']
  /** The class of its exceptions. */
  exception: string
  /** A query or form says something else than what is signed where a boolean is false. */
  falseBreaksV1?: boolean
  /** It is too old to know SealInfos, SealShape and the PDF parameters. */
  before2022?: boolean
  /** It sends headers that an application sets. */
  headers?: boolean
  /** Every call starts a process: bursts take longer than the rate limit's second. */
  slow?: boolean
}

export const everySignMethod: Offers['signMethods'] = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1']
