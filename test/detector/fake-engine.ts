/** An engine that answers by role, at once, and remembers what it was shown; characters stand evenly along the strip. */
import type { Engine, Reading } from '../../detector/read/index.js'
import type { Strip, StripRole } from '../../detector/unwrap/index.js'

export interface FakeEngine extends Engine { shown: Strip[] }

export type FakeAnswers = Partial<Record<StripRole, { text: string, confidence: number }>>

export function fakeEngine (answers: FakeAnswers = {}): FakeEngine {
  const shown: Strip[] = []
  return {
    name: 'fake',
    trustedFrom: 0.6,
    sureFrom: 0.92,
    shown,
    async read (strip) {
      shown.push(strip)
      const { text, confidence } = answers[strip.role] ?? { text: '', confidence: 0 }
      return evenReading(text, confidence)
    },
    async close () {},
  }
}

export function evenReading (text: string, confidence: number): Reading {
  const all = [...text]
  return { text, confidence, characters: all.map((character, i) => ({ text: character, confidence, at: (i + 0.5) / all.length })) }
}

/** Answers one after the other. */
export function answering (...answers: [string, number][]): Engine & { asked: () => number } {
  let asked = 0
  return { ...fakeEngine(), read: async () => evenReading(...answers[asked++] ?? ['', 0]), asked: () => asked }
}
