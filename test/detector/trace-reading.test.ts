import t from 'tap'
import { timingTrace } from '../../detector/trace.js'
import { tracedEngine, tracedWays } from '../../detector/trace-reading.js'
import type { Way } from '../../detector/unwrap/index.js'
import { fakeEngine } from './fake-engine.js'

const strip = { role: 'line' as const, image: { width: 1, height: 1, data: Uint8Array.of(0) } }

t.test('each strip is shown before it is read, and the time of reading kept', async (t) => {
  const seen: string[] = []
  const trace = { ...timingTrace(), picture: (name: string) => { seen.push(name) } }
  const read = await tracedEngine(fakeEngine({ line: { text: '专用章', confidence: 1 } }), trace).read(strip)
  t.equal(read.text, '专用章')
  t.same(seen, ['strip-line'])
  t.ok(trace.timings.read >= 0)
})

t.test('ways are made one by one, as they are asked for', async (t) => {
  let made = 0
  const trace = timingTrace()
  const ways = tracedWays(function * (): Generator<Way> {
    for (;;) { made++; yield { differs: 'cut', titles: [], others: () => [strip], ...(made === 2 ? { othersUpright: () => [strip] } : {}) } }
  }, trace)
  t.equal(made, 0)
  const first = ways.next().value as Way
  t.equal(made, 1)
  t.same(first.others(0, 1), [strip])
  t.equal(first.othersUpright, undefined)
  t.same((ways.next().value as Way).othersUpright!(), [strip])
  t.ok(trace.timings.unwrap >= 0)
  t.same([...tracedWays(() => [], trace)], [])
})
