/** URL → bytes over HTTP: 3 s for everything, size counted while it streams, a few redirects, every hop under the address guard. */
import { isIP } from 'node:net'
import { Agent, buildConnector, request, type Dispatcher } from 'undici'
import { guardedLookup } from './address-guard.js'
import { ApiError } from './errors.js'
import { downloadTimeoutMs, maxRedirects } from './limits.js'

export interface Fetcher {
  /** @throws what went wrong, and an ApiError where the file is too large */
  fetch (url: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array>
  close (): Promise<void>
}

export function createFetcher (isAllowed: (address: string) => boolean): Fetcher {
  const agent = guardedAgent(isAllowed)
  return {
    async fetch (url, maxBytes, signal) {
      const bounded = AbortSignal.any([signal, AbortSignal.timeout(downloadTimeoutMs)])
      return await readBounded(await follow(url, agent, bounded), maxBytes)
    },
    close: () => agent.destroy(),
  }
}

/** A literal address never reaches the lookup, so it is looked at before connecting. */
function guardedAgent (isAllowed: (address: string) => boolean): Agent {
  const connect = buildConnector({ lookup: guardedLookup(isAllowed), timeout: downloadTimeoutMs })
  return new Agent({
    connect (options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(host) && !isAllowed(host)) return callback(new Error(`${host} is not a public address`), null)
      connect(options, callback)
    },
  })
}

async function follow (url: string, dispatcher: Agent, signal: AbortSignal): Promise<Dispatcher.ResponseData['body']> {
  let target = new URL(url)
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (target.protocol !== 'http:' && target.protocol !== 'https:') throw new Error(`${target.protocol} is not fetched`)
    const { statusCode, headers, body } = await request(target, { dispatcher, signal, headers: { 'accept-encoding': 'identity' } })
    if (statusCode === 200) return body
    await body.dump()
    if (statusCode < 300 || statusCode > 399 || typeof headers.location !== 'string') throw new Error(`HTTP status ${statusCode}`)
    target = new URL(headers.location, target)
  }
  throw new Error(`more than ${maxRedirects} redirects`)
}

async function readBounded (body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > maxBytes) throw new ApiError('LimitExceeded.TooLargeFileError')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
