/** GET /_sealocr/ca.pem: what a client must trust to accept the certificate that was made at start. */
import type { FastifyInstance } from 'fastify'
import type { Tls } from '../tls.js'

export function caRoute (app: FastifyInstance, tls: Promise<Tls | undefined>): void {
  app.get('/_sealocr/ca.pem', async (_request, reply) => {
    const ca = (await tls)?.ca
    if (ca) return reply.type('application/x-pem-file').send(ca)
    return reply.callNotFound()
  })
}
