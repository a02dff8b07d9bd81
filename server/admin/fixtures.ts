/** /_sealocr/fixtures: what answers. Fixtures that are added here belong to a session; those on disk are everybody's, and stay. */
import type { FastifyInstance } from 'fastify'
import type { FixtureFile } from '../../schemas/fixture.js'
import { ConfigError } from '../config.js'
import { checkFixture, FixtureError } from '../fixtures/check-fixture.js'
import type { Fixture } from '../fixtures/fixture.js'
import { fromEntry } from '../fixtures/from-entry.js'
import { safeName, writeFixture } from '../fixtures/write-fixture.js'
import type { AdminParts } from './index.js'
import { sessionOf, sessionParameter } from './session-of.js'

const tags = ['fixtures']
const querystring = { type: 'object', properties: sessionParameter }
const listQuery = { type: 'object', properties: { ...sessionParameter, unused: { type: 'boolean', default: false, description: 'only those that have answered in no session' } } }
const shownSchema = {
  type: 'object',
  properties: { name: { type: 'string' }, from: { type: 'string', enum: ['session', 'disk', 'shipped'] }, used: { type: 'integer' }, fixture: { type: 'object' } },
  required: ['name', 'from', 'used', 'fixture'],
}
const listAnswer = { type: 'object', properties: { fixtures: { type: 'array', items: shownSchema } }, required: ['fixtures'] }
const addBody = { type: 'object', properties: { name: { type: 'string' }, fixture: { type: 'object' } }, required: ['name', 'fixture'], additionalProperties: false }
const fromBody = {
  type: 'object',
  properties: { requestId: { type: 'string' }, name: { type: 'string' }, save: { type: 'boolean', default: false, description: 'write it to the first folder instead of adding it to the session' } },
  required: ['requestId', 'name'],
  additionalProperties: false,
}
const reloadAnswer = { type: 'object', properties: { fixtures: { type: 'integer' }, problems: { type: 'array', items: { type: 'string' } } }, required: ['fixtures', 'problems'] }

type Named = { Params: { '*': string } }

export function fixtureRoutes (app: FastifyInstance, { gate: { sessions, journal }, fixtures: store }: AdminParts): void {
  const used = (name: string) => sessions.list().reduce((sum, { fixtures }) => sum + (fixtures.answers.counts()[name] ?? 0), 0)
  const shown = (from: 'session' | 'disk' | 'shipped') => ({ name, content }: Fixture) => ({ name, from, used: used(name), fixture: content })

  app.get<{ Querystring: { unused: boolean } }>('/fixtures', {
    schema: { summary: 'All that can answer, in the order in which they are asked', tags, querystring: listQuery, response: { 200: listAnswer } },
  }, (request) => {
    const all = [
      ...sessionOf(request, sessions).fixtures.index().fixtures.map(shown('session')),
      ...store.index().fixtures.map(shown('disk')),
      ...store.shipped.fixtures.map(shown('shipped')),
    ]
    return { fixtures: request.query.unused ? all.filter((each) => each.used === 0) : all }
  })

  app.post<{ Body: { name: string, fixture: unknown } }>('/fixtures', {
    schema: { summary: 'Adds a fixture to a session, or replaces one of its name', tags, querystring, body: addBody, response: { 201: shownSchema } },
  }, (request, reply) => {
    const { name, fixture } = request.body
    return reply.code(201).send(shown('session')(sessionOf(request, sessions).fixtures.put(named(name), held(fixture))))
  })

  app.put<Named>('/fixtures/*', { schema: { summary: 'The same under the name of the path', tags, querystring, body: { type: 'object' } } }, (request) =>
    shown('session')(sessionOf(request, sessions).fixtures.put(named(request.params['*']), held(request.body))))

  app.delete('/fixtures', { schema: { summary: 'Takes all fixtures of a session back; those on disk stay', tags, querystring } }, (request, reply) => {
    sessionOf(request, sessions).fixtures.reset()
    return reply.code(204).send()
  })

  app.delete<Named>('/fixtures/*', { schema: { summary: 'Takes one fixture of a session back', tags, querystring } }, (request, reply) => {
    const name = request.params['*']
    if (sessionOf(request, sessions).fixtures.delete(name)) return reply.code(204).send()
    return reply.code(404).send({ error: `There is no fixture '${name}' in this session; those on disk are not deleted here` })
  })

  app.post('/fixtures/reload', { schema: { summary: 'Reads the folders again', tags, response: { 200: reloadAnswer } } }, () => store.reload())

  app.post<{ Body: { requestId: string, name: string, save: boolean } }>('/fixtures/from-request', {
    schema: { summary: 'Makes a fixture of a call in the journal', tags, querystring, body: fromBody, response: { 201: shownSchema } },
  }, async (request, reply) => {
    const { requestId, name, save } = request.body
    const entry = journal.find(requestId)
    if (!entry) return await reply.code(404).send({ error: `The journal has no request '${requestId}'` })
    const content = await fromEntry(entry).catch(explained)
    const { fixtures } = sessionOf(request, sessions)
    if (!save) return await reply.code(201).send(shown('session')(fixtures.put(named(name), content)))
    if (store.folders.length === 0) throw new ConfigError('In this mode there is no folder of fixtures')
    await writeFixture(store.folders[0], `${content.action}/${named(name)}`, content)
    store.reload()
    return await reply.code(201).send({ name: `${content.action}/${name}`, from: 'disk', used: 0, fixture: content })
  })
}

function named (name: string): string {
  if (safeName(name) === undefined) throw new ConfigError(`'${name}' is no name of a fixture: letters, digits, '_', '-', '.' and spaces are, with '/' between folders`)
  return name
}

function held (fixture: unknown): FixtureFile {
  try {
    const content = checkFixture(fixture)
    if (content.match.image?.file !== undefined) throw new FixtureError('match.image.file: only goes with files; give its sha256')
    return content
  } catch (error) {
    return explained(error)
  }
}

/** @throws {ConfigError} answered as 400 */
function explained (error: unknown): never {
  throw error instanceof FixtureError ? new ConfigError(error.message) : error
}
