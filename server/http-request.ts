/**
 * A request as it came over the wire: nothing is decoded yet, because signatures are over the raw bytes.
 *
 * A large body is hashed and put together while it arrives: doing it at once would hold up every other request for 20 ms.
 */
import { createHash, hash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { largeBodyBytes, maxDrainedBytes, maxKeptBytes } from './limits.js'
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
  /** Worked out when it is first asked for, and so is `signal`: most calls need neither. */
  readonly bodySha256: string
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: AbortSignal
}

/** No literal with getters: each of those has a shape of its own, and whoever reads it is slow. */
class ReceivedRequest implements HttpRequest {
  readonly method: string
  readonly query: string
  readonly headers: HttpRequest['headers']
  readonly body: Buffer
  readonly bodyBytes: number
  readonly #digest: () => string
  readonly #response: ServerResponse
  #bodySha256?: string
  #signal?: AbortSignal

  constructor ({ method = 'GET', url = '/', headers }: IncomingMessage, { body, bodyBytes, digest }: Body, response: ServerResponse) {
    const mark = url.indexOf('?')
    this.method = method
    this.query = mark < 0 ? '' : url.slice(mark + 1)
    // Only Set-Cookie would be a list, and nobody looks at that.
    this.headers = headers as HttpRequest['headers']
    this.body = body
    this.bodyBytes = bodyBytes
    this.#digest = digest
    this.#response = response
  }

  get bodySha256 (): string {
    this.#bodySha256 ??= this.#digest()
    return this.#bodySha256
  }

  get signal (): AbortSignal {
    this.#signal ??= signalOf(this.#response)
    return this.#signal
  }
}

/** @throws where the client leaves before its request is whole */
export async function readHttpRequest (incoming: IncomingMessage, response: ServerResponse): Promise<HttpRequest> {
  return new ReceivedRequest(incoming, await readBody(incoming), response)
}

interface Body {
  body: Buffer
  bodyBytes: number
  digest: () => string
}

/** Reads to the end even what is too large: a client that is cut off while sending never sees the answer. */
async function readBody (incoming: IncomingMessage): Promise<Body> {
  const length = Number(incoming.headers['content-length'] ?? Infinity)
  const hashed = length >= largeBodyBytes ? createHash('sha256') : undefined
  // Pages of it are real memory only once something is written to them.
  const whole = hashed && length <= maxKeptBytes ? Buffer.allocUnsafeSlow(length) : undefined
  let chunks: Buffer[] = []
  let bodyBytes = 0
  await new Promise<void>((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      bodyBytes += chunk.length
      if (bodyBytes > maxDrainedBytes) {
        incoming.destroy()
        resolve()
      }
      if (bodyBytes > maxKeptBytes) chunks = []
      else {
        hashed?.update(chunk)
        if (whole) chunk.copy(whole, bodyBytes - chunk.length)
        else chunks.push(chunk)
      }
    })
    incoming.once('end', resolve)
    incoming.once('error', reject)
  })
  const body = whole?.subarray(0, bodyBytes) ?? (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))
  if (bodyBytes >= largeBodyBytes) await nextTurn(bodyBytes)
  return { body, bodyBytes, digest: () => hashed?.digest('hex') ?? hash('sha256', body) }
}

function signalOf (response: ServerResponse): AbortSignal {
  const client = new AbortController()
  const gone = () => {
    if (!response.writableFinished) client.abort(new Error('the client closed the connection'))
  }
  if (response.closed) gone()
  else response.once('close', gone)
  return client.signal
}
