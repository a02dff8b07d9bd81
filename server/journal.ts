/**
 * The last calls: a ring, limited in number and in bytes, over all sessions. What is written on the path of a request is a
 * few references and the digest of a picture, which is there already if it is large; everything else when somebody reads.
 */
import type { HttpAnswer } from './envelope.js'
import type { Entry } from './journal/entry.js'
import type { Exchange } from './journal/exchange.js'

export interface Journal {
  /** Ends an exchange; the answer comes back, so that the flow can end with it. */
  end (exchange: Exchange, answer: HttpAnswer, error?: unknown): HttpAnswer
  /** Oldest first. */
  entries (): readonly Entry[]
  find (requestId: string): Entry | undefined
  /** Of one session, or all of it. @returns how many went */
  clear (session?: string): number
  /** Told of every entry, once its picture's digest is there. @returns what ends it */
  listen (listener: (entry: Entry) => void): () => void
  readonly bytes: number
  /** Entries that went to make room. */
  readonly dropped: number
}

export function createJournal ({ maxEntries, maxBytes }: { maxEntries: number, maxBytes: number }): Journal {
  let ring: Entry[] = []
  let bytes = 0
  let seq = 0
  let dropped = 0
  const listeners = new Set<(entry: Entry) => void>()

  const add = (entry: Entry) => {
    ring.push(entry)
    bytes += entry.bytes
    while (ring.length > maxEntries || (bytes > maxBytes && ring.length > 0)) {
      bytes -= ring.shift()?.bytes ?? 0
      dropped++
    }
  }
  const settle = (entry: Entry, image: Exchange['image']) => {
    if (image) entry.image = { sha256: image.sha256, bytes: image.bytes.length }
    for (const listener of listeners) listener(entry)
  }
  return {
    end (exchange, answer, error) {
      const entry = exchange.entry(++seq, answer, error)
      add(entry)
      settle(entry, exchange.image)
      return answer
    },
    entries: () => ring,
    find: (requestId) => ring.findLast((entry) => entry.requestId === requestId),
    clear (session) {
      const before = ring.length
      ring = session === undefined ? [] : ring.filter((entry) => entry.session !== session)
      bytes = ring.reduce((sum, entry) => sum + entry.bytes, 0)
      return before - ring.length
    },
    listen (listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    get bytes () { return bytes },
    get dropped () { return dropped },
  }
}
