import t from 'tap'
import { arcOf, pointAt, unwrapArc } from '../../../detector/unwrap/arc.js'
import { TAU } from '../../../detector/geometry.js'
import { asInk, circle, difference, emptyPlane, paintBand, rowsOf } from '../drawing.js'

const ring = circle(100, 100, 80)
const oval = { cx: 120, cy: 100, a: 100, b: 70, angleRad: 0.3 }

t.test('arc length at a depth is that of the curve there', async (t) => {
  t.ok(Math.abs(arcOf(ring, 0, 0).total - TAU * 80) < 0.01)
  t.ok(Math.abs(arcOf(ring, 20, 0).total - TAU * 60) < 0.01)
  // Ramanujan's approximation of an ellipse's perimeter, good to a few millionths here.
  const h = (30 / 170) ** 2
  const perimeter = Math.PI * 170 * (1 + 3 * h / (10 + Math.sqrt(4 - 3 * h)))
  t.ok(Math.abs(arcOf(oval, 0, 1).total - perimeter) < 0.05)
})

t.test('points run clockwise from the start, evenly by length, over several turns either way', async (t) => {
  const arc = arcOf(ring, 20, Math.PI / 2)
  const quarter = arc.total / 4
  const places = [[0, 100, 180], [1, 20, 100], [2, 100, 20], [3, 180, 100], [5, 20, 100], [-1, 180, 100], [-7, 20, 100]]
  for (const [quarters, x, y] of places) {
    const p = pointAt(arc, quarters * quarter)
    t.ok(Math.hypot(p.x - x, p.y - y) < 0.1, `${quarters} quarters: ${p.x}, ${p.y}`)
    t.ok(Math.abs(Math.hypot(p.nx, p.ny) - 1) < 0.001)
  }
  const even = arcOf(oval, 15, 0)
  const at = (length: number) => {
    const p = pointAt(even, length)
    return { x: p.x - 15 * p.nx, y: p.y - 15 * p.ny }
  }
  const steps = Array.from({ length: 40 }, (_, k) => {
    const [p, q] = [at(even.total * k / 40), at(even.total * (k + 1) / 40)]
    return Math.hypot(q.x - p.x, q.y - p.y)
  })
  t.ok(Math.max(...steps) / Math.min(...steps) < 1.06, 'chords of equal arcs hardly differ, on the flat side and at the ends')
})

/** Marks drawn on the curve, and the same marks drawn straight: a tick a twelfth, each next one longer. */
function markedTurn (ellipse: typeof oval) {
  const plane = emptyPlane(240, 200)
  const arc = arcOf(ellipse, 20, Math.PI / 2)
  const height = 40
  const width = Math.round(arc.total)
  const straight = emptyPlane(width, height)
  // Ellipse parameter at an arc length: pointAt tells the place, not the parameter, so it is looked up.
  const parameter = (length: number) => {
    const k = arc.lengths.findIndex(l => l >= length)
    return Math.PI / 2 + TAU * (k - 0.5) / (arc.points.length - 1)
  }
  for (let k = 0; k < 12; k++) {
    const [from, to] = [arc.total * (k + 0.2) / 12, arc.total * (k + 0.6) / 12]
    const depth = 12 + 2 * k
    paintBand(plane, ellipse, 10, depth, { from: parameter(from), to: parameter(to) })
    for (let y = 10; y <= depth; y++) straight.data.fill(255, y * width + Math.round(from), y * width + Math.round(to))
  }
  return { plane, arc, straight, width, height }
}

for (const [name, ellipse] of [['a circle', { ...oval, b: 100, a: 100, cy: 100, cx: 110, angleRad: 0 }], ['a tilted oval', oval]] as const) {
  const shown = name === 'a circle' ? { ...ellipse, a: 80, b: 80 } : ellipse
  t.test(`marks drawn along ${name} come out straight`, async (t) => {
    const { plane, arc, straight, width, height } = markedTurn(shown)
    const strip = unwrapArc(asInk(plane), arc, { from: 0, to: arc.total, top: 0, bottom: height }, width, height)
    t.match({ width: strip.width, height: strip.height }, { width, height })
    const inked = straight.data.filter(value => value > 0).length / straight.data.length
    t.ok(difference(strip, straight) < 255 * inked * 0.35, `${difference(strip, straight).toFixed(1)} of ${(255 * inked).toFixed(1)}`)
  })
}

t.test('turned, the strip is read from its other end, upside down', async (t) => {
  const { plane, arc } = markedTurn({ ...oval, a: 80, b: 80 })
  const window = { from: 50, to: 250, top: 0, bottom: 40 }
  const upright = unwrapArc(asInk(plane), arc, window, 200, 40)
  const turned = unwrapArc(asInk(plane), arc, window, 200, 40, true)
  t.same(rowsOf(turned), rowsOf(upright).reverse().map(row => [...row].reverse().join('')))
})

t.test('ink that starts elsewhere in the raster is met all the same, and outside it there is none', async (t) => {
  const plane = paintBand(emptyPlane(200, 200), ring, 10, 20)
  const arc = arcOf({ ...ring, cx: 600, cy: 350 }, 15, 0)
  const moved = { ...asInk(plane), left: 500, top: 250 }
  const strip = unwrapArc(moved, arc, { from: 0, to: arc.total, top: 0, bottom: 30 }, 100, 30)
  t.ok(strip.data.subarray(1400, 1600).every(value => value > 200), 'row 14 and 15 are ink')
  const outside = unwrapArc({ ...moved, left: 0, top: 0 }, arc, { from: 0, to: arc.total, top: 0, bottom: 30 }, 100, 30)
  t.ok(outside.data.every(value => value === 0))
})
