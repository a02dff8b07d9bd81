/** The same seed, clock and requests give the same bytes: chance, delays, RequestIds and times included. */
import t from 'tap'
import { createServer } from '../../server/index.js'
import { fakeDetector, now, picture, tc3, v1 } from '../server/emulator.js'

async function run (seed: string): Promise<string[]> {
  const faults = JSON.stringify([
    { when: { probability: 0.3 }, then: { error: 'RequestLimitExceeded' } },
    { when: { probability: 0.2 }, then: { http: { status: 503 }, delay: 'lognormal:median=2,sigma=0.5' } },
  ])
  const config = { clock: now, seed, faults, latency: '0-3', profile: 'real', rateLimit: '30/s', logLevel: 'silent' } as const
  const server = createServer({ config, detector: fakeDetector() })
  const answers: string[] = []
  for (let call = 0; call < 40; call++) {
    const session = ['default', 'a', 'b'][call % 3]
    const request = call % 5 === 4 ? v1('POST', { Language: 'en-US' }) : tc3(call % 7 === 6 ? { ...picture, Other: 1 } : picture, { 'x-sealocr-session': session })
    const { statusCode, headers, payload } = await server.inject(request)
    answers.push(`${statusCode} ${String(headers['x-sealocr-source'])} ${payload}`)
  }
  await server.close()
  return answers
}

t.test('two servers with one seed and one clock answer alike, byte for byte', async (t) => {
  const [first, second] = await Promise.all([run('a seed'), run('a seed')])
  t.same(second, first)
  const sources = new Set(first.map((answer) => answer.split(' ')[1].split(':')[0]))
  t.same([...sources].sort(), ['emulate', 'fault', 'gate'], 'there was something of everything')
})

t.test('another seed gives other RequestIds and other chances', async (t) => {
  const [first, other] = await Promise.all([run('a seed'), run('another')])
  t.notSame(other, first)
  t.notSame(other.map((answer) => answer.split(' ')[0]), first.map((answer) => answer.split(' ')[0]))
})
