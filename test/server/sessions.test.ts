import t from 'tap'
import { createAccount } from '../../server/account.js'
import { createClock } from '../../server/clock.js'
import { createFaults } from '../../server/faults.js'
import { createRuntimeFixtures } from '../../server/fixtures/runtime-fixtures.js'
import { createSessions, type SessionMakers } from '../../server/sessions.js'
import { createThrottle } from '../../server/throttle.js'
import { fakeDetector, picture, send, tc3, testServer, testSessions } from './emulator.js'

t.test('a session is made when it is first named, and is the same one afterwards', async (t) => {
  const sessions = testSessions()
  t.equal(sessions.find('a'), undefined)
  const a = sessions.named('a')
  t.equal(sessions.named('a'), a)
  t.equal(sessions.find('a'), a)
  t.equal(sessions.named('default'), sessions.default)
  t.not(a.account, sessions.default.account)
  t.same(sessions.list().map(({ name }) => name), ['default', 'a'])
})

t.test('when there are too many, the one idle for longest goes, never the default one', async (t) => {
  const dropped: string[] = []
  const make: SessionMakers = {
    clock: () => createClock(),
    account: () => createAccount(),
    throttle: () => () => {},
    faults: () => createFaults([], () => 0),
    fixtures: createRuntimeFixtures,
  }
  const sessions = createSessions({ make, max: 2, onDropped: ({ name }) => { dropped.push(name) } })
  for (const name of ['a', 'b', 'a', 'c']) sessions.named(name)
  t.same(dropped, ['b'])
  t.same(sessions.list().map(({ name }) => name), ['default', 'a', 'c'])
})

t.test('parts of a session can be made anew, and others keep what they have', async (t) => {
  const sessions = testSessions({ account: () => createAccount(() => 'ok', () => 3) })
  const session = sessions.named('a')
  const { clock } = session
  session.account.charge({ secretId: 'AKID' })
  sessions.renew(session, ['account'])
  t.equal(session.account.remaining, 3)
  t.equal(session.clock, clock)
})

t.test('a session that was ended starts afresh, the default one at once', async (t) => {
  const sessions = testSessions()
  const [a, shared] = [sessions.named('a'), sessions.default]
  t.equal(sessions.end('a'), true)
  t.equal(sessions.end('a'), false)
  t.not(sessions.named('a'), a)
  t.equal(sessions.end('default'), true)
  t.not(sessions.default, shared)
})

t.test('a part may use those before it, as they are when they are needed', async (t) => {
  const throttle = ({ clock, account }: { clock: { now: () => number }, account: { remaining: number } }) =>
    createThrottle(() => account.remaining, clock)
  const session = testSessions({ throttle, account: () => createAccount(() => 'ok', () => 1) }).default
  session.throttle('AKID', 'SealOCR')
  t.throws(() => { session.throttle('AKID', 'SealOCR') }, { code: 'RequestLimitExceeded' })
})

t.test('rate windows and quota of one session are not those of another', async (t) => {
  const server = testServer({ config: { rateLimit: '1/s', quota: 2 }, detector: fakeDetector() })
  for (const session of ['a', 'b', 'default']) {
    t.equal((await send(server, tc3(picture, { 'x-sealocr-session': session }))).Error, undefined, session)
    t.equal((await send(server, tc3(picture, { 'x-sealocr-session': session }))).Error?.Code, 'RequestLimitExceeded', session)
  }
})

t.test('with a seed, each session has RequestIds of its own, and always the same ones', async (t) => {
  const idsOf = async () => {
    const server = testServer({ config: { seed: 's', auth: 'off' }, clock: undefined })
    const ids: string[] = []
    for (const session of ['default', 'a', 'b', 'a']) ids.push((await send(server, tc3(picture, { 'x-sealocr-session': session }))).RequestId)
    return ids
  }
  const ids = await idsOf()
  t.equal(new Set(ids).size, 4)
  t.same(await idsOf(), ids)
})
