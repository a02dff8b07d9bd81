import t from 'tap'
import { createClock } from '../../../server/clock.js'
import { maxDelayMs, parseLatency } from '../../../server/faults/latency.js'

const drawn = (text: string, count = 2000) => {
  const { random } = createClock('real', 'seed')
  const latency = parseLatency(text)
  return Array.from({ length: count }, () => latency?.(random) ?? NaN).sort((a, b) => a - b)
}

t.test('a number is always that long, a range evenly between its ends', async (t) => {
  t.same([...new Set(drawn('200'))], [200])
  const range = drawn('100-300')
  t.ok(range[0] >= 100 && range[1999] <= 300)
  t.ok(Math.abs(range[1000] - 200) < 10, 'its median is its middle')
})

t.test('a lognormal one has its median, and a tail', async (t) => {
  const times = drawn('lognormal:median=400,sigma=0.3')
  t.ok(Math.abs(times[1000] - 400) < 20, String(times[1000]))
  // The 97.7th percentile of a normal distribution is two sigmas up.
  t.ok(Math.abs(times[1954] - 400 * Math.exp(0.6)) < 60, String(times[1954]))
  t.ok(times[0] > 0)
})

t.test('no wait is longer than ten minutes', async (t) => {
  t.equal(parseLatency('99999999')?.(() => 0), maxDelayMs)
})

t.test('anything else is no delay', async (t) => {
  for (const text of ['', '-1', '300-100', '1.5', 'fast', 'lognormal:median=400', '100ms', '1-2-3']) t.equal(parseLatency(text), undefined, text)
})
