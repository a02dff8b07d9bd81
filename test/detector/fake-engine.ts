/** An engine that answers by role, at once, and remembers what it was shown. */
import type { Engine, Reading } from '../../detector/read/index.js'
import type { Strip, StripRole } from '../../detector/unwrap/index.js'

export interface FakeEngine extends Engine { shown: Strip[] }

export function fakeEngine (answers: Partial<Record<StripRole, Reading>> = {}): FakeEngine {
  const shown: Strip[] = []
  return {
    name: 'fake',
    trustedFrom: 0.6,
    shown,
    async read (strip) {
      shown.push(strip)
      return answers[strip.role] ?? { text: '', confidence: 0 }
    },
    async close () {},
  }
}
