/** /_sealocr/clock: the time of a session, which signatures expire by and rate windows are counted on. */
import type { FastifyInstance } from 'fastify'
import type { AdminParts } from './index.js'
import { sessionOf, sessionParameter } from './session-of.js'

const setting = { type: 'string', minLength: 1, description: '`real`, an ISO time at which it stands still, or a shift such as `+6m`' }
const answer = { type: 'object', properties: { setting, now: { type: 'string' } }, required: ['setting', 'now'] }
const tags = ['clock']
const querystring = { type: 'object', properties: sessionParameter }

export function clockRoutes (app: FastifyInstance, { gate: { sessions } }: AdminParts): void {
  app.get('/clock', { schema: { summary: 'The time it is', tags, querystring, response: { 200: answer } } }, (request) => shown(sessionOf(request, sessions).clock))

  app.put<{ Body: { setting: string } }>('/clock', {
    schema: { summary: 'Sets the clock', tags, querystring, body: { type: 'object', properties: { setting }, required: ['setting'], additionalProperties: false }, response: { 200: answer } },
  }, (request) => {
    const { clock } = sessionOf(request, sessions)
    clock.set(request.body.setting)
    return shown(clock)
  })
}

function shown ({ setting, now }: { setting: string, now: () => number }) {
  return { setting, now: new Date(now()).toISOString() }
}
