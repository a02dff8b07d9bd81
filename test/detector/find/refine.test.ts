import t, { type Test } from 'tap'
import { fitEllipse, refineEllipse } from '../../../detector/find/refine.js'
import { edgePoint, TAU, wrapAngle, type Ellipse } from '../../../detector/geometry.js'
import { circle, emptyPlane, paint, paintBand, paintSeal } from '../drawing.js'

const round = circle(150, 140, 100)
const oval: Ellipse = { cx: 150, cy: 150, a: 120, b: 85, angleRad: 0.4 }

/** Largest distance between the two outlines' points of one direction, px. */
function apart (p: Ellipse, q: Ellipse): number {
  const turn = p.a - p.b > 2 ? wrapAngle(p.angleRad - q.angleRad) : 0
  const shift = Math.abs(turn) > Math.PI / 2 ? Math.PI : 0
  const angleRad = p.a - p.b > 2 ? p.angleRad : q.angleRad
  return Math.max(...Array.from({ length: 36 }, (_, k) => {
    const a = edgePoint({ ...p, angleRad }, TAU * k / 36 + shift)
    const b = edgePoint(q, TAU * k / 36)
    return Math.hypot(a.x - b.x, a.y - b.y)
  }))
}

function within (t: Test, found: Ellipse | null, wanted: Ellipse, px: number) {
  if (!found) return t.fail('nothing found')
  const off = apart(found, wanted)
  t.ok(off < px, `${off.toFixed(2)} px off`)
}

t.test('an ellipse through points comes back, long axis first', async (t) => {
  const points = Array.from({ length: 12 }, (_, k) => edgePoint(oval, TAU * k / 12))
  within(t, fitEllipse(points), oval, 0.01)
})

const starts: Record<string, Partial<Ellipse>> = {
  shifted: { cx: 157, cy: 134 },
  'too small': { a: 91, b: 91 },
  'too large': { a: 109, b: 109 },
  squeezed: { a: 105, b: 94, angleRad: 1 },
}

for (const [name, start] of Object.entries(starts)) {
  t.test(`a circle ${name} comes back to the rim within a pixel`, async (t) => {
    within(t, refineEllipse(paintSeal(emptyPlane(300, 300), round), 127, { ...round, ...start }), round, 1)
  })
}

t.test('an oval shifted, turned and squeezed comes back within a pixel', async (t) => {
  const start = { cx: 154, cy: 147, a: 116, b: 88, angleRad: 0.44 }
  within(t, refineEllipse(paintSeal(emptyPlane(300, 300), oval), 127, start), oval, 1)
})

t.test('a rim broken in half its length is enough', async (t) => {
  const plane = emptyPlane(300, 300)
  for (let k = 0; k < 8; k++) paintBand(plane, round, 0, 3, { from: TAU * k / 8, to: TAU * (k + 0.5) / 8 })
  within(t, refineEllipse(plane, 127, { ...round, cx: 154, a: 97, b: 97 }), round, 1)
})

t.test('rules that cross the seal do not pull the outline', async (t) => {
  const plane = paintSeal(emptyPlane(300, 300), round)
  for (let y = 60; y < 300; y += 60) paint(plane, 0, y, 300, 2)
  within(t, refineEllipse(plane, 127, { ...round, cx: 153, cy: 143 }, 180), round, 1.5)
})

t.test('null where there is no rim', async (t) => {
  t.equal(refineEllipse(emptyPlane(300, 300), 127, round), null, 'empty paper')
  t.equal(refineEllipse(paint(emptyPlane(300, 300), 0, 0, 300, 300), 127, round), null, 'ink everywhere')
  t.equal(refineEllipse(paintSeal(emptyPlane(300, 300), circle(150, 140, 40)), 127, round), null, 'a seal far inside')
})
