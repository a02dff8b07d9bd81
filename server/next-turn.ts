/**
 * Lets other requests have the event loop between two pieces of work on a large body. Waiters are let through one at a time,
 * each in a turn of its own: two large bodies at once hold the loop no longer than one.
 */
import { largeBodyBytes } from './limits.js'

let last: Promise<void> = Promise.resolve()

/** Resolves at once for what is small: a turn costs more than the work on it. */
export function nextTurn (bytes: number): Promise<void> {
  if (bytes < largeBodyBytes) return Promise.resolve()
  last = last.then(() => new Promise((resolve) => { setImmediate(resolve) }))
  return last
}
