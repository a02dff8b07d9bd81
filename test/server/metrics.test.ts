import t from 'tap'
import type { Entry } from '../../server/journal/entry.js'
import { createMetrics } from '../../server/metrics.js'

const entry = (source: string, total: number, code?: string) => ({ answer: { source, code }, timesMs: { total } }) as Entry

t.test('calls are counted by source and code, times in cumulative buckets', async (t) => {
  const metrics = createMetrics()
  for (const one of [entry('emulate', 200), entry('emulate', 3), entry('fixture:a', 0.4), entry('fixture:b', 0.4), entry('fault:f', 1, 'A"\\\n')]) metrics.observe(one)
  const text = metrics.text({ sealocr_sessions: 2 })
  const line = (start: string) => text.split('\n').find((one) => one.startsWith(start))?.slice(start.length + 1)
  t.equal(line('sealocr_requests_total{source="emulate",code=""}'), '2')
  t.equal(line('sealocr_requests_total{source="fixture",code=""}'), '2', 'names of fixtures make no series')
  t.equal(line('sealocr_requests_total{source="fault",code="A\\"\\\\\\n"}'), '1')
  const bucket = (le: string) => line(`sealocr_request_duration_seconds_bucket{source="emulate",le="${le}"}`)
  t.same([bucket('0.001'), bucket('0.005'), bucket('0.25'), bucket('+Inf')], ['0', '1', '2', '2'])
  t.equal(line('sealocr_request_duration_seconds_sum{source="emulate"}'), '0.203')
  t.equal(line('sealocr_sessions'), '2')
})
