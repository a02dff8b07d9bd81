/**
 * A request as it came over the wire: nothing is decoded yet, because signatures are over the raw bytes.
 *
 * The body is hashed while it arrives: hashing 10 MB at once would hold up every other request for 10 ms.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { maxKeptBytes, maxDrainedBytes } from './limits.js'
import { nextTurn } from './next-turn.js'

export interface HttpRequest {
  method: string
  /** Everything after the `?` of the request line, byte for byte; '' where there is none. */
  query: string
  /** Lower-case names. Repeated headers are joined with `, `, as HTTP allows. */
  headers: Record<string, string | undefined>
  /** Empty where `bodyBytes` is over the limit: it was then read and dropped. */
  body: Buffer
  bodyBytes: number
  bodySha256: string
  /** Aborted when the client goes away before it has its answer. */
  signal: AbortSignal
}

export async function readHttpRequest (incoming: IncomingMessage, response: ServerResponse): Promise<HttpRequest> {
  const client = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) client.abort(new Error('the client closed the connection'))
  })
  const target = incoming.url ?? '/'
  const mark = target.indexOf('?')
  return {
    method: incoming.method ?? 'GET',
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: flatten(incoming.headers),
    ...await readBody(incoming),
    signal: client.signal,
  }
}

/** Reads to the end even what is too large: a client that is cut off while sending never sees the answer. */
async function readBody (incoming: IncomingMessage): Promise<Pick<HttpRequest, 'body' | 'bodyBytes' | 'bodySha256'>> {
  const hash = createHash('sha256')
  let chunks: Buffer[] = []
  let bodyBytes = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bodyBytes += chunk.length
    if (bodyBytes > maxDrainedBytes) break
    if (bodyBytes > maxKeptBytes) {
      chunks = []
      continue
    }
    hash.update(chunk)
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  await nextTurn(body.length)
  return { body, bodyBytes, bodySha256: hash.digest('hex') }
}

function flatten (headers: IncomingMessage['headers']): HttpRequest['headers'] {
  const flat: HttpRequest['headers'] = Object.create(null)
  for (const [name, value] of Object.entries(headers)) flat[name] = Array.isArray(value) ? value.join(', ') : value
  return flat
}
