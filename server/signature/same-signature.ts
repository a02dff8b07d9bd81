/** Compares without telling through its duration how much was right. */
import { timingSafeEqual } from 'node:crypto'

export function sameSignature (expected: string, received: string): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(received)
  return a.length === b.length && timingSafeEqual(a, b)
}
