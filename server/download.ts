/** ImageUrl → bytes: 3 s for everything, size counted while it streams, a few redirects, every hop under the address guard. */
import { isIP } from 'node:net'
import { Agent, buildConnector, request, type Dispatcher } from 'undici'
import { guardedLookup, isPublicAddress } from './address-guard.js'
import { ApiError } from './errors.js'
import { downloadTimeoutMs, maxRedirects } from './limits.js'

/** `off`: nothing is fetched. `public`: public addresses only. `any`: loopback and private networks too. */
export type UrlFetch = 'off' | 'public' | 'any'

export type Download = (url: string, limits: { maxBytes: number, signal: AbortSignal }) => Promise<Uint8Array>

/** @throws {ApiError} DownLoadError, TooLargeFileError */
export function createDownload (mode: UrlFetch): { download: Download, close: () => Promise<void> } {
  const agent = guardedAgent(mode === 'any' ? () => true : isPublicAddress)
  const download: Download = async (url, { maxBytes, signal }) => {
    try {
      if (mode === 'off') throw new Error('downloads are switched off')
      const bounded = AbortSignal.any([signal, AbortSignal.timeout(downloadTimeoutMs)])
      return await readBounded(await follow(url, agent, bounded), maxBytes)
    } catch (error) {
      if (error instanceof ApiError) throw error
      throw new ApiError('FailedOperation.DownLoadError', {}, { reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return { download, close: () => agent.destroy() }
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
