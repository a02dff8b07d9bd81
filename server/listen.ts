/** Opens the port, on what the machine has, and says under which address a caller on it gets there. */
import { lookup } from 'node:dns/promises'
import type { Server } from 'node:http'
import { createServer, type AddressInfo, type Server as NetServer } from 'node:net'
import type { Config } from './config.js'

/** What a kernel without IPv6 says of `::` and `::1`. */
const noIpv6 = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL'])
const sweepMs = 20

export interface Listening {
  /** `http://localhost:4866`: never an address that only a listener can have, such as 0.0.0.0 */
  url: string
  /** Resolves when the last request has its answer. */
  close (): Promise<void>
}

export async function listen (server: Server, { port, host, tls }: Pick<Config, 'port' | 'host' | 'tls'>): Promise<Listening> {
  // `localhost` has two addresses, and clients take either.
  const [address, ...others] = host === 'localhost' ? (await lookup(host, { all: true })).map((found) => found.address) : [host]
  await opened(server, port, address).catch(async (error: unknown) => {
    if (host !== '::' || !isNoIpv6(error)) throw error
    await opened(server, port, '0.0.0.0')
  })
  const { port: chosen } = server.address() as AddressInfo
  const doors = await Promise.all(others.map((other) => openDoor(server, chosen, other)))
  const everywhere = host === '::' || host === '0.0.0.0'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { url: `${tls === 'on' ? 'https' : 'http'}://${name}:${chosen}`, close: () => close(server, doors) }
}

function opened (server: NetServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Another address of the same server: connections that come in here are handed to it. */
async function openDoor (server: Server, port: number, host: string): Promise<NetServer | undefined> {
  const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => { server.emit('connection', socket) })
  try {
    await opened(door, port, host)
    return door
  } catch (error) {
    if (!isNoIpv6(error)) throw error
    return undefined
  }
}

async function close (server: Server, doors: Array<NetServer | undefined>): Promise<void> {
  const closed = [server, ...doors].map((each) => each && new Promise<unknown>((resolve) => { each.close(resolve) }))
  // A connection whose last request is being answered now is idle only then.
  const sweep = setInterval(() => { server.closeIdleConnections() }, sweepMs)
  await Promise.all(closed)
  clearInterval(sweep)
}

function isNoIpv6 (error: unknown): boolean {
  return noIpv6.has((error as NodeJS.ErrnoException).code ?? '')
}
