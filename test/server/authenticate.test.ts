import t from 'tap'
import { createClock } from '../../server/clock.js'
import { codeOf, now, picture, tc3, testServer, timestamp, v1 } from './emulator.js'

const unknown = { secretId: 'AKIDunknown', secretKey: 'any' }
const wrongKey = { secretId: 'AKIDsealocrEmulator00000000000EXAMPLE', secretKey: 'wrong' }

t.test('off: nothing is looked at', async (t) => {
  const server = testServer({ config: { auth: 'off' } })
  t.equal(await codeOf(server, tc3(picture, { authorization: '', 'x-tc-timestamp': '' })), undefined)
  t.equal(await codeOf(server, tc3(picture, { authorization: 'Bearer x' })), undefined)
  t.equal(await codeOf(server, v1('GET', { Signature: 'x', Nonce: '', Timestamp: '' }, wrongKey)), undefined)
})

t.test('lenient: any SecretId is accepted, the known one must sign rightly', async (t) => {
  const server = testServer()
  t.equal(await codeOf(server, tc3(picture, {}, unknown)), undefined)
  t.equal(await codeOf(server, v1('POST', {}, unknown)), undefined)
  t.equal(await codeOf(server, tc3(picture, {}, wrongKey)), 'AuthFailure.SignatureFailure')
  t.equal(await codeOf(server, v1('GET', {}, wrongKey)), 'AuthFailure.SignatureFailure')
})

t.test('lenient: the form must be right for every SecretId', async (t) => {
  const server = testServer()
  t.equal(await codeOf(server, tc3(picture, { authorization: '' })), 'MissingParameter')
  t.equal(await codeOf(server, tc3(picture, { authorization: 'SKIP' })), 'AuthFailure.InvalidAuthorization')
  t.equal(await codeOf(server, v1('GET', { Nonce: '' })), 'MissingParameter')
  const withoutHost = `TC3-HMAC-SHA256 Credential=AKID/${now.slice(0, 10)}/ocr/tc3_request, SignedHeaders=content-type, Signature=ab`
  t.equal(await codeOf(server, tc3(picture, { authorization: withoutHost })), 'AuthFailure.InvalidAuthorization')
})

t.test('lenient does not mind an old timestamp or a token too many; strict does', async (t) => {
  const lenient = testServer({ clock: createClock('2026-11-22T09:00:00Z') })
  t.equal(await codeOf(lenient, tc3(picture, { 'x-tc-token': 'any' })), undefined)
  const late = testServer({ clock: createClock('2026-11-22T08:05:01Z'), config: { auth: 'strict' } })
  t.equal(await codeOf(late, tc3()), 'AuthFailure.SignatureExpire')
  const inTime = testServer({ clock: createClock('2026-11-22T08:05:00Z'), config: { auth: 'strict' } })
  t.equal(await codeOf(inTime, tc3()), undefined)
  t.equal(await codeOf(inTime, tc3(picture, { 'x-tc-token': 'any' })), 'AuthFailure.TokenFailure')
})

t.test('strict: only known SecretIds', async (t) => {
  const server = testServer({ config: { auth: 'strict' } })
  t.equal(await codeOf(server, tc3(picture, {}, unknown)), 'AuthFailure.SecretIdNotFound')
  t.equal(await codeOf(server, v1('GET', {}, unknown)), 'AuthFailure.SecretIdNotFound')
  t.equal(await codeOf(server, tc3()), undefined)
})

t.test('a credential with a token wants it in both modes, in header or parameter', async (t) => {
  const known = { secretId: 'AKIDsts', secretKey: 'k' }
  for (const auth of ['lenient', 'strict'] as const) {
    const server = testServer({ config: { auth, credentials: 'AKIDother:k, AKIDsts:k:the-token' } })
    t.equal(await codeOf(server, tc3(picture, { 'x-tc-token': 'the-token' }, known)), undefined)
    t.equal(await codeOf(server, v1('POST', { Token: 'the-token' }, known)), undefined)
    t.equal(await codeOf(server, tc3(picture, {}, known)), 'AuthFailure.TokenFailure')
    t.equal(await codeOf(server, tc3(picture, {}, { secretId: 'AKIDother', secretKey: 'k' })), undefined)
  }
})

t.test('the expiry message tells the server\'s time, as the real one does', async (t) => {
  const server = testServer({ clock: createClock('2026-11-22T09:00:00Z'), config: { auth: 'strict' } })
  const { Response } = (await server.inject(tc3())).json()
  t.match(Response.Error.Message, `server time ${Number(timestamp) + 3600}.`)
})

t.test('the log gets what was signed, never the key', async (t) => {
  const server = testServer()
  await server.inject(tc3(picture, {}, wrongKey))
  t.match(server.log(), 'canonicalRequest')
  t.match(server.log(), 'TC3-HMAC-SHA256')
  t.notMatch(server.log(), 'sealocrEmulatorSecretKey0EXAMPLE')
})
