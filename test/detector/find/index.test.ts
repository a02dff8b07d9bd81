import t from 'tap'
import { findCandidates, isRing, resolveOverlaps } from '../../../detector/find/index.js'
import type { InkMask } from '../../../detector/ink/ink-mask.js'
import type { Ring } from '../candidates.js'
import { asMask, circle, emptyPlane, paintSeal } from '../drawing.js'

t.test('candidates of all masks come strongest first, with the hue of their mask', async (t) => {
  const mask = (cx: number, hueDeg: number): InkMask => asMask(paintSeal(emptyPlane(400, 200), circle(cx, 100, 70)), hueDeg)
  const candidates = findCandidates([mask(100, 5), mask(300, 235)])
  const scores = candidates.map(({ evidence: { score } }) => score)
  t.same(scores, [...scores].sort((p, q) => q - p))
  const kept = resolveOverlaps(candidates).filter((one): one is Ring => isRing(one)).sort((p, q) => p.ellipse.cx - q.ellipse.cx)
  t.match(kept, [{ hueDeg: 5 }, { hueDeg: 235 }])
  t.ok(Math.abs(kept[0].ellipse.cx - 100) < 2 && Math.abs(kept[1].ellipse.cx - 300) < 2)
})
