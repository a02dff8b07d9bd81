/**
 * Counts of calls, for Prometheus (text format 0.0.4). Kept and written by hand: the usual library takes 150 ms to load, more
 * than everything else at start, for two series.
 */
import type { Entry } from './journal/entry.js'

/** Seconds: from a refusal to a slow picture. */
const bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export interface Metrics {
  observe (entry: Entry): void
  /** @param gauges name → value, measured now */
  text (gauges: Record<string, number>): string
}

export function createMetrics (): Metrics {
  const calls = new Map<string, number>()
  const durations = new Map<string, { buckets: number[], sum: number, count: number }>()
  return {
    observe ({ answer, timesMs }) {
      // What comes after the colon is a name that callers choose: it would make a series for each.
      const source = answer.source.split(':')[0]
      const series = `${source} ${answer.code ?? ''}`
      calls.set(series, (calls.get(series) ?? 0) + 1)
      const seconds = timesMs.total / 1000
      const duration = durations.get(source) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 }
      durations.set(source, duration)
      duration.sum += seconds
      duration.count++
      bounds.forEach((bound, index) => { if (seconds <= bound) duration.buckets[index]++ })
    },
    text: (gauges) => [
      '# HELP sealocr_requests_total Calls by where their answer came from and its error code.',
      '# TYPE sealocr_requests_total counter',
      ...[...calls].map(([series, count]) => {
        const [, source, code] = /^(\S*) ([^]*)$/.exec(series) ?? []
        return `sealocr_requests_total{source="${source}",code="${escaped(code)}"} ${count}`
      }),
      '# HELP sealocr_request_duration_seconds Time of a call, without reading its request and sending its answer.',
      '# TYPE sealocr_request_duration_seconds histogram',
      ...[...durations].flatMap(([source, { buckets, sum, count }]) => [
        ...buckets.map((value, index) => `sealocr_request_duration_seconds_bucket{source="${source}",le="${bounds[index]}"} ${value}`),
        `sealocr_request_duration_seconds_bucket{source="${source}",le="+Inf"} ${count}`,
        `sealocr_request_duration_seconds_sum{source="${source}"} ${sum}`,
        `sealocr_request_duration_seconds_count{source="${source}"} ${count}`,
      ]),
      ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]),
      '',
    ].join('\n'),
  }
}

/** Codes of recorded answers are anybody's text. */
function escaped (value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')
}
