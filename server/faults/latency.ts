/**
 * How long to wait, as text → ms drawn at each call: `200`, evenly between two with `100-300`, or
 * `lognormal:median=400,sigma=0.3`, the shape that answer times of services usually have: never negative, most near the
 * median, now and then a very slow one.
 */

/** @param random at least 0, below 1 */
export type Latency = (random: () => number) => number

/** The longest that is ever waited: what a tail of the distribution may come to. */
export const maxDelayMs = 600_000

/** Undefined where the text is no delay. */
export function parseLatency (text: string): Latency | undefined {
  const bounded = (ms: number) => Math.min(maxDelayMs, Math.round(ms))
  const fixed = /^\d+$/.exec(text)
  if (fixed) return () => bounded(Number(text))
  const [, from, to] = /^(\d+)-(\d+)$/.exec(text) ?? []
  if (from !== undefined && Number(from) <= Number(to)) return (random) => bounded(Number(from) + random() * (Number(to) - Number(from)))
  const [, median, sigma] = /^lognormal:median=(\d+(?:\.\d+)?),sigma=(\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (median !== undefined) return (random) => bounded(Number(median) * Math.exp(Number(sigma) * normal(random)))
  return undefined
}

export const latencyForms = '200, 100-300 or lognormal:median=400,sigma=0.3'

/** Box and Muller, 1958; 1 - u, because the logarithm of 0 is none. */
function normal (random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
