import t from 'tap'
import { explained, resolveOverlaps } from '../../../detector/find/resolve-overlaps.js'
import { evidence, ringCandidate } from '../candidates.js'
import { circle } from '../drawing.js'

const outer = ringCandidate(circle(100, 100, 60))
const beside = ringCandidate(circle(230, 100, 60))

t.test('seals side by side are two, even where they touch', async (t) => {
  t.same(resolveOverlaps([outer, ringCandidate(circle(219, 100, 60))]).length, 2)
})

t.test('of hypotheses of one seal the first, best one stays', async (t) => {
  const worse = ringCandidate(circle(104, 98, 57), { evidence: { ...evidence, rimSupport: 0.6, score: 0.6 } })
  t.same(resolveOverlaps([outer, worse, beside]), [outer, beside])
})

t.test('an inner rim yields to the outer one, whichever comes first', async (t) => {
  const inner = ringCandidate(circle(100, 100, 48), { evidence: { ...evidence, score: 0.95 } })
  t.same(resolveOverlaps([inner, outer]), [outer])
  t.same(resolveOverlaps([outer, inner]), [outer])
})

t.test('a pixel more is no outer rim, but the same one in a mask of fainter ink', async (t) => {
  const again = ringCandidate(circle(100, 100, 61), { evidence: { ...evidence, score: 0.88 } })
  t.same(resolveOverlaps([outer, again]), [outer])
})

t.test('a wider circle that is not a rim does not win', async (t) => {
  const weak = ringCandidate(circle(100, 100, 80), { evidence: { ...evidence, rimSupport: 0.65, score: 0.5 } })
  t.same(resolveOverlaps([outer, weak]), [outer])
  const elsewhere = ringCandidate(circle(125, 100, 75))
  t.same(resolveOverlaps([outer, elsewhere]), [outer], 'nor one that is not concentric')
})

t.test('what was dropped is not kept', async (t) => {
  t.same(resolveOverlaps([ringCandidate(circle(100, 100, 60), { dropped: 'too small' }), beside]), [beside])
})

t.test('beside seals of other ink stand only rings, and no second outline of one', async (t) => {
  const black = ringCandidate(circle(230, 100, 60), { hueDeg: null })
  const again = ringCandidate(circle(101, 100, 58), { hueDeg: null })
  t.same(resolveOverlaps([black, again], [outer]), [black])
  t.same(resolveOverlaps([black, again]), [black, again])
})

t.test('a frame that holds a seal is a sheet, not a seal', async (t) => {
  const frame = { shape: 'rectangle' as const, filled: false, source: 'component' as const, dropped: null, doubtful: false, hueDeg: 5 }
  const corners = [{ x: 10, y: 10 }, { x: 700, y: 10 }, { x: 700, y: 500 }, { x: 10, y: 500 }]
  const lined = { ...evidence, line: 1, weakestLine: 1, ends: 1, middleInk: 0.5, underRim: 0, runsOn: 0, run: 0.2, reach: 0.8 }
  const sheet = { ...frame, corners, evidence: lined }
  const whole = ringCandidate(circle(100, 100, 60), { evidence: { ...evidence, rimSupport: 1, score: 1 } })
  t.same(resolveOverlaps([sheet, whole]), [whole])
  t.same(resolveOverlaps([sheet]), [sheet])
})

t.test('every candidate that is not kept says why', async (t) => {
  const worse = ringCandidate(circle(104, 98, 57), { evidence: { ...evidence, score: 0.6 } })
  const small = ringCandidate(circle(30, 30, 8), { dropped: 'too small' })
  const all = [outer, worse, small]
  const reasons = explained(all, resolveOverlaps(all)).map(({ dropped }) => dropped)
  t.same(reasons, [null, 'a better outline of the same seal, or a seal inside it, was kept', 'too small'])
})

t.test('a settled ring is the seal, whatever ring or square stands in it', async (t) => {
  const whole = ringCandidate(circle(100, 100, 60), { evidence: { ...evidence, rimSupport: 0.97, score: 0.95 } })
  const emblem = ringCandidate(circle(100, 100, 15), { evidence: { ...evidence, rimSupport: 1, score: 1 } })
  t.same(resolveOverlaps([emblem, whole]), [whole])
  t.same(resolveOverlaps([emblem, beside, whole]), [beside, whole])
})
