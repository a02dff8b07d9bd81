/** GET /_sealocr/metrics: for Prometheus. */
import type { FastifyInstance } from 'fastify'
import type { AdminParts } from './index.js'

export function metricRoutes (app: FastifyInstance, { gate: { journal, sessions }, readiness, metrics }: AdminParts): void {
  app.get('/metrics', { schema: { summary: 'Counts and times of calls, in the text format of Prometheus', tags: ['about'] } }, (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text({
      sealocr_ready: readiness.ready ? 1 : 0,
      sealocr_sessions: sessions.list().length,
      sealocr_journal_entries: journal.entries().length,
      sealocr_journal_bytes: journal.bytes,
      process_resident_memory_bytes: process.memoryUsage.rss(),
    })))
}
