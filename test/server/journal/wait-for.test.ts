import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import t from 'tap'
import { createJournal } from '../../../server/journal.js'
import { waitFor } from '../../../server/journal/wait-for.js'

t.test('nobody waits for a client that has left', async (t) => {
  const asking = new EventEmitter() as IncomingMessage
  const waiting = waitFor(createJournal({ maxEntries: 1, maxBytes: 1 }), {}, { count: 1, timeoutMs: 60_000 }, asking)
  asking.emit('close')
  await t.resolves(waiting)
})

t.test('what is there already is not waited for', async (t) => {
  const asking = new EventEmitter() as IncomingMessage
  await t.resolves(waitFor(createJournal({ maxEntries: 1, maxBytes: 1 }), {}, { count: 0, timeoutMs: 60_000 }, asking))
})
