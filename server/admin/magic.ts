/** GET /_sealocr/magic/<fault>.png: a picture of a seal that makes the emulator fail. */
import type { FastifyInstance } from 'fastify'
import { magicPicture } from '../faults/magic-picture.js'

export function magicRoutes (app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/magic/:file', {
    schema: {
      summary: 'A picture that causes a fault: an error code, or the text of a fault, and .png',
      tags: ['faults'],
      params: { type: 'object', properties: { file: { type: 'string', pattern: '\\.png$' } } },
    },
  }, async (request, reply) => reply.type('image/png').send(await magicPicture(request.params.file.slice(0, -'.png'.length))))
}
