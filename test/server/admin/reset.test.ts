import t from 'tap'
import { codeOf, picture, send, tc3, testServer } from '../emulator.js'
import { content } from '../fixtures/fixtures.js'
import { ask } from './ask.js'

const rule = { then: { error: 'InternalError' } }

t.test('a session is reset in whole or in part, others stay', async (t) => {
  const server = testServer({ config: { quota: 2 } })
  for (const session of ['a', 'b']) {
    await send(server, tc3(picture, { 'x-sealocr-session': session }))
    await ask(server, 'POST', `/faults?session=${session}`, rule)
  }
  t.same((await ask(server, 'POST', '/reset?session=a&scope=faults')).body, { reset: ['faults'], sessions: ['a'] })
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'a' })), undefined)
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'a' })), 'ResourceUnavailable.ResourcePackageRunOut', 'the quota was not reset')
  await ask(server, 'POST', '/reset?session=a')
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'a' })), undefined, 'now it was')
  t.equal((await ask(server, 'GET', '/requests?session=a')).body.requests.length, 1)
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'b' })), 'InternalError')
})

t.test('everywhere means all sessions; several scopes may be named', async (t) => {
  const server = testServer()
  await ask(server, 'POST', '/faults?session=a', rule)
  t.match((await ask(server, 'POST', '/reset?everywhere=true&scope=faults&scope=journal')).body, { reset: ['journal', 'faults'], sessions: ['default', 'a'] })
  t.equal(await codeOf(server, tc3(picture, { 'x-sealocr-session': 'a' })), undefined)
  t.equal((await ask(server, 'POST', '/reset?scope=nothing')).status, 400)
})

t.test('faults of the configuration are back after a reset', async (t) => {
  const server = testServer({ config: { faults: JSON.stringify([{ ...rule, times: 1 }]) } })
  t.equal(await codeOf(server, tc3()), 'InternalError')
  t.equal(await codeOf(server, tc3()), undefined)
  await ask(server, 'POST', '/reset')
  t.equal(await codeOf(server, tc3()), 'InternalError')
})

t.test('fixtures of the session are dropped, those on disk never', async (t) => {
  const url = 'https://cdn.example/seals/1.png'
  const folder = t.testdir({ SealOCR: { 'kept.json': JSON.stringify(content({ image: { url } })) } })
  const server = testServer({ config: { mode: 'replay', fixtures: folder } })
  const source = async () => (await server.inject(tc3({ ImageUrl: url }))).headers['x-sealocr-source']
  await ask(server, 'POST', '/fixtures', { name: 'passing', fixture: content({ image: { url } }) })
  t.equal(await source(), 'fixture:passing')
  await ask(server, 'POST', '/reset?everywhere=true')
  t.equal(await source(), 'fixture:SealOCR/kept')
})
