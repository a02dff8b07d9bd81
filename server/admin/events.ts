/** GET /_sealocr/events: every call as it happens, as server-sent events (HTML Standard, 9.2). */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { entrySummary } from '../journal/entry-view.js'
import type { AdminParts } from './index.js'
import { namedSession, sessionParameter } from './session-of.js'

/** Proxies close connections that say nothing for a minute. */
const heartbeatMs = 15_000

export function eventRoutes (app: FastifyInstance, { gate: { journal } }: AdminParts): void {
  const open = new Set<ServerResponse>()
  app.addHook('preClose', async () => { for (const response of open) response.end() })

  app.get('/events', {
    schema: { summary: 'Calls as they happen: server-sent events `request`', tags: ['requests'], querystring: { type: 'object', properties: sessionParameter } },
  }, (request, reply) => {
    const session = namedSession(request)
    const response = reply.hijack().raw
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    // The head goes out with the first byte.
    response.write(':\n\n')
    open.add(response)
    const stop = journal.listen((entry) => {
      if (session !== undefined && entry.session !== session) return
      response.write(`id: ${entry.seq}\nevent: request\ndata: ${JSON.stringify(entrySummary(entry))}\n\n`)
    })
    const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs)
    response.once('close', () => {
      open.delete(response)
      clearInterval(heartbeat)
      stop()
    })
  })
}
