import t from 'tap'
import { createThrottle, rateLimit } from '../../server/throttle.js'
import { createClock } from '../../server/clock.js'
import { send, tc3, testServer } from './emulator.js'

let nowMs = 1000
const clock = { ...createClock(), now: () => nowMs }

t.test('one more than the limit in a second is refused, the next second is free again', async (t) => {
  const throttle = createThrottle(() => 2, clock)
  throttle('a', 'SealOCR')
  throttle('a', 'SealOCR')
  t.throws(() => { throttle('a', 'SealOCR') }, { code: 'RequestLimitExceeded', details: { count: 3, limit: 2 } })
  nowMs += 1000
  t.doesNotThrow(() => { throttle('a', 'SealOCR') })
})

t.test('SecretIds and actions are counted apart', async (t) => {
  const throttle = createThrottle(() => 1, clock)
  throttle('a', 'SealOCR')
  t.doesNotThrow(() => { throttle('b', 'SealOCR') })
  t.doesNotThrow(() => { throttle('a', 'Other') })
})

t.test('without a limit nothing is counted', async (t) => {
  const throttle = createThrottle(() => undefined, clock)
  for (let i = 0; i < 100; i++) throttle('a', 'SealOCR')
  t.pass()
})

t.test('the sixth call of the profile real gets the text of the real service', async (t) => {
  const server = testServer({ config: { profile: 'real' } })
  for (let i = 0; i < 5; i++) t.equal((await send(server, tc3())).Error, undefined)
  t.equal((await send(server, tc3())).Error?.Message,
    'Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls.')
})

t.test('what the setting of a rate limit means', async (t) => {
  t.equal(rateLimit('off'), undefined)
  t.equal(rateLimit('50/s'), 50)
})
