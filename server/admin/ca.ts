/** GET /_sealocr/ca.pem: what a client must trust to accept the certificate that was made at start. */
import type { Resource } from './index.js'

export const caRoutes: Resource = (app, { tls }) => {
  app.get('/ca.pem', { schema: { summary: 'What clients must trust: the authority made at start', tags: ['about'] } }, async (_request, reply) => {
    const ca = (await tls)?.ca
    if (ca) return reply.type('application/x-pem-file').send(ca)
    return reply.code(404).send({ error: 'No authority was made: TLS is off, or the certificate was given' })
  })
}
