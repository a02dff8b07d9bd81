/** What no API error can be: another HTTP status, or a connection that breaks. The gateway carries it out. */
import type { ConnectionFault, FaultEffect } from '../../schemas/fault.js'

export class WireFault extends Error {
  override readonly name = 'WireFault'
  readonly connection?: ConnectionFault
  readonly http?: FaultEffect['http']

  constructor (readonly source: string, { connection, http }: FaultEffect) {
    super(connection ?? `HTTP ${http?.status}`)
    this.connection = connection
    this.http = http
  }
}
