/** `30s`, `500ms`, `2m` → milliseconds. A bare number would leave open of what. */
import { InvalidArgumentError } from 'commander'

const unitMs = { ms: 1, s: 1000, m: 60_000 }

/** @throws {InvalidArgumentError} */
export function durationMs (text: string): number {
  const [, count, unit] = /^(\d+)(ms|s|m)$/.exec(text) ?? []
  if (count === undefined) throw new InvalidArgumentError('Give a time such as 500ms, 30s or 2m.')
  return Number(count) * unitMs[unit as keyof typeof unitMs]
}
