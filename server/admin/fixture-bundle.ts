/** /_sealocr/fixtures/bundle: all fixtures at once, as .tgz. */
import type { FastifyInstance } from 'fastify'
import { ConfigError } from '../config.js'
import type { AdminParts } from './index.js'
import { sessionOf, sessionParameter } from './session-of.js'

const tags = ['fixtures']
const querystring = { type: 'object', properties: sessionParameter }
const added = { type: 'object', properties: { added: { type: 'array', items: { type: 'string' } } }, required: ['added'] }
const maxBundleBytes = 64 * 1024 * 1024

export function fixtureBundleRoutes (app: FastifyInstance, { gate: { sessions }, fixtures: store }: AdminParts): void {
  // A page in a browser cannot send this type unasked.
  app.addContentTypeParser('application/gzip', { parseAs: 'buffer', bodyLimit: maxBundleBytes }, (_request, body, done) => { done(null, body) })

  app.get('/fixtures/bundle', { schema: { summary: 'The fixtures of a session and those on disk, with their pictures', tags, querystring } }, async (request, reply) => {
    const { packFixtures } = await import('../fixtures/bundle.js')
    const own = sessionOf(request, sessions).fixtures.index().fixtures
    const names = new Set(own.map(({ name }) => name))
    const bundle = await packFixtures([...own, ...store.index().fixtures.filter(({ name }) => !names.has(name))])
    return await reply.type('application/gzip').header('content-disposition', 'attachment; filename="fixtures.tgz"').send(bundle)
  })

  app.post<{ Body: Buffer }>('/fixtures/bundle', {
    schema: { summary: 'Adds the fixtures of a .tgz to a session; nothing is written to disk', tags, consumes: ['application/gzip'], querystring, response: { 200: added } },
  }, async (request) => {
    if (!Buffer.isBuffer(request.body)) throw new ConfigError('A bundle is sent with Content-Type: application/gzip')
    const { unpackFixtures } = await import('../fixtures/bundle.js')
    const unpacked = await unpackFixtures(request.body).catch((error: unknown) => { throw new ConfigError((error as Error).message) })
    const { fixtures } = sessionOf(request, sessions)
    return { added: unpacked.map(({ name, content, fileSha256 }) => fixtures.put(name, content, fileSha256).name) }
  })
}
