/**
 * Which addresses a download may connect to. By default only public ones: an ImageUrl comes from whoever may call, and
 * must not reach what only this machine can.
 */
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** `unicast` is what ipaddr.js calls an address of no special range. */
export function isPublicAddress (address: string): boolean {
  if (!isIP(address)) return false
  // `process` unwraps IPv4 in IPv6, the usual way round a guard that only looks at IPv4.
  return ipaddr.process(address).range() === 'unicast'
}

type LookupCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void

/**
 * A DNS lookup for sockets that refuses names with an address the guard does not allow. It runs when the connection is
 * made, so a name cannot change its address between the check and the use.
 */
export function guardedLookup (isAllowed: (address: string) => boolean, resolve = lookup as unknown as Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const refused = addresses.find(({ address }) => !isAllowed(address))
      if (refused) return callback(new Error(`${hostname} is ${refused.address}, which is not a public address`), '')
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0].address, addresses[0].family)
    })
  }
}

export type Resolve = (hostname: string, options: LookupOptions, callback: LookupCallback) => void
