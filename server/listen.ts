/** Opens the port, on what the machine has, and says under which address a caller on it gets there. */
import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import type { Config } from './config.js'

/** What a kernel without IPv6 says of `::`. */
const noIpv6 = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL'])

/** @returns `http://localhost:4866`: never an address that only a listener can have, such as 0.0.0.0 */
export async function listen (app: FastifyInstance, { port, host, tls }: Pick<Config, 'port' | 'host' | 'tls'>): Promise<string> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    if (host !== '::' || !noIpv6.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    await app.listen({ port, host: '0.0.0.0' })
  }
  const everywhere = host === '::' || host === '0.0.0.0'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `${tls === 'on' ? 'https' : 'http'}://${name}:${(app.server.address() as AddressInfo).port}`
}
