/** Waits until so many entries fit, the time is over, or whoever asked has left. */
import type { IncomingMessage } from 'node:http'
import type { Journal } from '../journal.js'
import { entryFits, type EntryFilter } from './entry-filter.js'

interface Patience { count: number, timeoutMs: number }

export function waitFor (journal: Journal, match: EntryFilter, patience: Patience, asking: IncomingMessage): Promise<void> {
  const { count, timeoutMs } = patience
  const fitting = () => journal.entries().filter((entry) => entryFits(entry, match)).length
  if (fitting() >= count) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(done, timeoutMs)
    const stop = journal.listen((entry) => { if (entryFits(entry, match) && fitting() >= count) done() })
    asking.once('close', done)
  })
}
