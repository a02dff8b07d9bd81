import t from 'tap'
import { explained, findCandidates, isRing, resolveOverlaps, settleOutline, type Candidate } from '../../../detector/find/index.js'
import type { Ellipse } from '../../../detector/geometry.js'
import type { InkMask } from '../../../detector/ink-mask.js'
import { nameSeal } from '../../accuracy/seal/rectangle.js'
import { asInk, asMask, circle, emptyPlane, paintSeal } from '../drawing.js'
import { drawnPlane } from '../straight-seals.js'

const evidence = { rimSupport: 0.9, rimSpread: 1, clearOutside: 1, textInk: 0.3, textEdges: 60, score: 0.9 }

type Ring = Extract<Candidate, { ellipse: Ellipse }>

function candidate (ellipse: Ellipse, more: Partial<Ring> = {}): Ring {
  return { shape: 'round', ellipse, evidence, source: 'circles', dropped: null, hueDeg: 5, ...more }
}

const outer = candidate(circle(100, 100, 60))
const beside = candidate(circle(230, 100, 60))

t.test('seals side by side are two, even where they touch', async (t) => {
  t.same(resolveOverlaps([outer, candidate(circle(219, 100, 60))]).length, 2)
})

t.test('of hypotheses of one seal the first, best one stays', async (t) => {
  const worse = candidate(circle(104, 98, 57), { evidence: { ...evidence, rimSupport: 0.6, score: 0.6 } })
  t.same(resolveOverlaps([outer, worse, beside]), [outer, beside])
})

t.test('an inner rim yields to the outer one, whichever comes first', async (t) => {
  const inner = candidate(circle(100, 100, 48), { evidence: { ...evidence, score: 0.95 } })
  t.same(resolveOverlaps([inner, outer]), [outer])
  t.same(resolveOverlaps([outer, inner]), [outer])
})

t.test('a wider circle that is not a rim does not win', async (t) => {
  const weak = candidate(circle(100, 100, 80), { evidence: { ...evidence, rimSupport: 0.65, score: 0.5 } })
  t.same(resolveOverlaps([outer, weak]), [outer])
  const elsewhere = candidate(circle(125, 100, 75))
  t.same(resolveOverlaps([outer, elsewhere]), [outer], 'nor one that is not concentric')
})

t.test('what was dropped is not kept', async (t) => {
  t.same(resolveOverlaps([candidate(circle(100, 100, 60), { dropped: 'too small' }), beside]), [beside])
})

t.test('candidates of all masks come strongest first, with the hue of their mask', async (t) => {
  const mask = (cx: number, hueDeg: number): InkMask => asMask(paintSeal(emptyPlane(400, 200), circle(cx, 100, 70)), hueDeg)
  const candidates = findCandidates([mask(100, 5), mask(300, 235)])
  const scores = candidates.map(({ evidence: { score } }) => score)
  t.same(scores, [...scores].sort((p, q) => q - p))
  const kept = resolveOverlaps(candidates).filter((one): one is Ring => isRing(one)).sort((p, q) => p.ellipse.cx - q.ellipse.cx)
  t.match(kept, [{ hueDeg: 5 }, { hueDeg: 235 }])
  t.ok(Math.abs(kept[0].ellipse.cx - 100) < 2 && Math.abs(kept[1].ellipse.cx - 300) < 2)
})

t.test('an outline found at half size settles on the full ink', async (t) => {
  const ink = { ...asInk(paintSeal(emptyPlane(320, 320), circle(160, 160, 120))), left: 40, top: 20 }
  const found = { shape: 'round' as const, ellipse: circle(101, 89, 59), evidence }
  const { ellipse, shape } = settleOutline(ink, found, 0.5)
  t.equal(shape, 'round')
  for (const [key, value] of [['cx', 200], ['cy', 180], ['a', 120], ['b', 120]] as const) {
    t.ok(Math.abs(ellipse[key] - value) < 1, `${key} ${ellipse[key]}`)
  }
})

t.test('where the ink has no rim, the outline stays where it was found', async (t) => {
  const { ellipse } = settleOutline(asInk(emptyPlane(320, 320)), { shape: 'round', ellipse: circle(80, 80, 60), evidence }, 0.5)
  t.match(ellipse, { cx: 160, cy: 160, a: 120, b: 120 })
})

t.test('a square seal that touches a ring is found once the ring is', async (t) => {
  const plane = paintSeal(emptyPlane(700, 500), circle(250, 250, 110))
  const { plane: square } = await drawnPlane(nameSeal({ name: '王小明印', size: 90 }))
  const [left, top] = [352 - Math.round((square.width - 90) / 2), 205 - Math.round((square.height - 90) / 2)]
  for (let y = 0; y < square.height; y++) {
    for (let x = 0; x < square.width; x++) if (square.data[y * square.width + x]) plane.data[(y + top) * 700 + x + left] = 255
  }
  const kept = resolveOverlaps(findCandidates([asMask(plane)]))
  t.same(kept.map(({ shape }) => shape).sort(), ['rectangle', 'round'])
})

t.test('a frame that holds a seal is a sheet, not a seal', async (t) => {
  const frame = { shape: 'rectangle' as const, filled: false, source: 'component' as const, dropped: null, hueDeg: 5 }
  const corners = [{ x: 10, y: 10 }, { x: 700, y: 10 }, { x: 700, y: 500 }, { x: 10, y: 500 }]
  const lined = { ...evidence, line: 1, weakestLine: 1, ends: 1, underRim: 0, runsOn: 0, run: 0.2 }
  const sheet = { ...frame, corners, evidence: lined }
  const whole = candidate(circle(100, 100, 60), { evidence: { ...evidence, rimSupport: 1, score: 1 } })
  t.same(resolveOverlaps([sheet, whole]), [whole])
  t.same(resolveOverlaps([sheet]), [sheet])
})

t.test('every candidate that is not kept says why', async (t) => {
  const worse = candidate(circle(104, 98, 57), { evidence: { ...evidence, score: 0.6 } })
  const small = candidate(circle(30, 30, 8), { dropped: 'too small' })
  const all = [outer, worse, small]
  const reasons = explained(all, resolveOverlaps(all)).map(({ dropped }) => dropped)
  t.same(reasons, [null, 'a better outline of the same seal, or a seal inside it, was kept', 'too small'])
})
