/**
 * Who may use the emulator's own routes. A page in a browser may not, even on this machine: there is no CORS; a request that
 * a browser marks as coming from elsewhere is refused; and so is one under a name that could be anybody's, because a page can
 * have its own name point here once it is loaded (DNS rebinding). Addresses, and names without a dot as containers have, are
 * nobody's to give out; other names are allowed by `adminHosts`. With `adminToken` set, every request must carry it.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LiveConfig } from '../config/live-config.js'
import { uiFiles } from './ui.js'

/** They tell nothing, and probes, clients and the page need them before they can have a token. */
const open = new Set(['/health', '/ready', '/ca.pem', ...Object.keys(uiFiles)].map((path) => `/_sealocr${path}`))

export function guard (live: LiveConfig) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { adminToken, adminHosts = '', host } = live.config
    const refuse = (status: number, error: string) => reply.code(status).send({ error })
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    // Older browsers do not say how far a page is from here, only which it is.
    const foreign = site === undefined ? origin !== undefined && hostOf(origin) !== request.headers.host : site !== 'same-origin' && site !== 'none'
    if (foreign) return refuse(403, 'These routes are not for pages of other origins')
    const name = nameOf(request.headers.host ?? 'localhost')
    if (!isOurs(name, [host, ...adminHosts.split(',')])) {
      return refuse(403, `'${name}' may be anybody's name. Use localhost or an address, or allow it with SEALOCR_ADMIN_HOSTS`)
    }
    if (adminToken === undefined || open.has(request.url.split('?')[0])) return
    if (!isSame(request.headers.authorization ?? '', `Bearer ${adminToken}`)) {
      return refuse(401, 'The header `Authorization: Bearer …` must carry the token of SEALOCR_ADMIN_TOKEN')
    }
  }
}

/** `null`, as sandboxed pages say, is nobody's. */
function hostOf (origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/** Without the port, and the brackets of an IPv6 address. */
function nameOf (host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '').toLowerCase()
}

function isOurs (name: string, allowed: string[]): boolean {
  return isIP(name) > 0 || !name.includes('.') || name.endsWith('.localhost') || name.endsWith('.tencentcloudapi.com') ||
    allowed.some((other) => other.trim().toLowerCase() === name)
}

/** In a time that tells nothing of how much was right: digests are of one length. */
function isSame (given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
