/**
 * Seeded random numbers: the same seed draws the same corpus on every machine.
 * Method: mulberry32, 32 bits of state, good enough to shuffle and to place things.
 */
export class Random {
  #state: number

  constructor (seed: number | string) {
    this.#state = typeof seed === 'number' ? seed >>> 0 : hash(seed)
  }

  /** 0 ≤ n < 1. */
  next (): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  between (low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  /** Both ends included. */
  integer (low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance (probability: number): boolean {
    return this.next() < probability
  }

  pick<T> (items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!
  }

  /** One of the names, each as often as its weight says. */
  weighted<T extends string> (weights: Readonly<Record<T, number>>): T {
    const names = Object.keys(weights) as T[]
    let rest = this.next() * names.reduce((sum, name) => sum + weights[name], 0)
    for (const name of names) {
      rest -= weights[name]
      if (rest < 0) return name
    }
    return names[names.length - 1]!
  }

  shuffle<T> (items: readonly T[]): T[] {
    const out = [...items]
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.integer(0, i)
      const swap = out[i]!
      out[i] = out[j]!
      out[j] = swap
    }
    return out
  }

  digits (count: number): string {
    return Array.from({ length: count }, () => this.integer(0, 9)).join('')
  }
}

/** FNV-1a over UTF-16 units: a seed from a name. */
function hash (text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
