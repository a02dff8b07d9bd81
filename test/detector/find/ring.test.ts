import t from 'tap'
import { findCandidates, isRing, type Candidate } from '../../../detector/find/index.js'
import { judgeRing, shapeOf } from '../../../detector/find/ring.js'
import type { Plane } from '../../../detector/plane.js'
import { asMask, circle, emptyPlane, paint, paintBand, paintSeal } from '../drawing.js'

const ring = circle(150, 150, 100)

type Ring = Extract<Candidate, { ellipse: unknown }>

function findRings (mask: Plane): Ring[] {
  return findCandidates([asMask(mask)]).filter((candidate): candidate is Ring => isRing(candidate))
}

function kept (mask: Plane) {
  return findRings(mask).filter(candidate => candidate.dropped === null)
}

function reasons (mask: Plane): Set<string | null> {
  return new Set(findRings(mask).map(candidate => candidate.dropped))
}

t.test('a seal is kept with its evidence and its place', async (t) => {
  const [candidate, ...more] = kept(paintSeal(emptyPlane(300, 300), ring))
  t.match(candidate, { shape: 'round', source: 'component', dropped: null })
  t.ok(candidate.evidence.rimSupport > 0.95)
  t.ok(Math.hypot(candidate.ellipse.cx - 150, candidate.ellipse.cy - 150) < 1.5)
  t.ok(more.every(other => Math.hypot(other.ellipse.cx - 150, other.ellipse.cy - 150) < 50), 'all else is the same seal')
})

t.test('what has no text under its rim is dropped, and told so', async (t) => {
  t.same(kept(paintBand(emptyPlane(300, 300), ring, 0, 4)), [])
  t.ok(reasons(paintBand(emptyPlane(300, 300), ring, 0, 4)).has('no text under the rim'))
})

t.test('a filled disc is dropped', async (t) => {
  const disc = paintBand(emptyPlane(300, 300), ring, 0, 100)
  t.same(kept(disc), [])
  t.ok(reasons(disc).has('filled, not text'))
})

t.test('a ring with a few strokes is dropped for want of rhythm', async (t) => {
  const logo = paintBand(paintBand(emptyPlane(300, 300), ring, 0, 4), ring, 10, 40, { to: 2 })
  t.same(kept(logo), [])
  t.ok(reasons(logo).has('no rhythm of text under the rim'))
})

t.test('half a rim, a speck and a box are no seals', async (t) => {
  t.same(kept(paintBand(emptyPlane(300, 300), ring, 0, 4, { to: 3 })), [])
  t.same(kept(paintSeal(emptyPlane(900, 900), circle(400, 400, 11))), [])
  t.same(kept(paint(paint(emptyPlane(300, 300), 50, 50, 200, 200), 54, 54, 192, 192, 0)), [])
  t.same(findRings(emptyPlane(300, 300)), [])
})

t.test('an ellipse nearly round is round: seals are photographed at an angle', async (t) => {
  t.equal(shapeOf({ cx: 0, cy: 0, a: 100, b: 86, angleRad: 0 }), 'round')
  t.equal(shapeOf({ cx: 0, cy: 0, a: 100, b: 75, angleRad: 0 }), 'oval')
})

t.test('a whole rim whose text is too worn for its mask is kept for the text of the soft one', async (t) => {
  const mask = asMask(paintBand(emptyPlane(300, 300), ring, 0, 4))
  t.equal(judgeRing(mask, ring, 'circles').dropped, 'no text under the rim')
  t.equal(judgeRing({ ...mask, soft: () => paintSeal(emptyPlane(300, 300), ring).data }, ring, 'circles').dropped, null)
})

t.test('a ring cut off by the picture’s edge is judged by the part that is there', async (t) => {
  const cut = circle(240, 150, 100)
  t.equal(judgeRing(asMask(paintSeal(emptyPlane(300, 300), cut)), cut, 'component').dropped, null)
})
