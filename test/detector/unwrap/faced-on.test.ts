import t from 'tap'
import { facedOn } from '../../../detector/unwrap/faced-on.js'
import { rowCoverage, turnOf } from '../../../detector/unwrap/turn.js'
import { asInk, circle, emptyPlane } from '../drawing.js'

/** A disc of a radius at some depth of a seal that lies at a slant: its picture is an ellipse about the same centre. */
function slanted (angleRad: number, squeeze: number, inner: number, outer: number) {
  const plane = emptyPlane(260, 260)
  for (let y = 0; y < 260; y++) {
    for (let x = 0; x < 260; x++) {
      const [dx, dy] = [x - 130, y - 130]
      const along = dx * Math.cos(angleRad) + dy * Math.sin(angleRad)
      const across = (-dx * Math.sin(angleRad) + dy * Math.cos(angleRad)) / squeeze
      const radius = Math.hypot(along, across)
      if (radius > inner && radius < outer) plane.data[y * 260 + x] = 255
    }
  }
  return { ink: asInk(plane), ellipse: { cx: 130, cy: 130, a: 110, b: 110 * squeeze, angleRad } }
}

t.test('a ring inside a slanted seal lies at one depth again', async (t) => {
  for (const angleRad of [0, 0.7, 2]) {
    const { ink, ellipse } = slanted(angleRad, 0.86, 70, 75)
    const flat = facedOn(ink, ellipse)
    t.match(flat.ellipse, { cx: 130, cy: 130, a: 110, b: 110 })
    const coverage = (seen: typeof flat) => Math.max(...rowCoverage(turnOf(seen.ink, seen.ellipse)))
    t.ok(coverage(flat) > 0.95, `turned by ${angleRad}: ${coverage(flat)}`)
    t.ok(coverage({ ink, ellipse }) < 0.93, 'which it does not along the normals of its picture')
  }
})

t.test('the seal\'s place in the raster and its scale are kept', async (t) => {
  const { ink, ellipse } = slanted(0.4, 0.9, 60, 75)
  const elsewhere = facedOn({ ...ink, left: 500, top: 300, scale: 0.5 }, { ...ellipse, cx: 760, cy: 560, a: 220, b: 198 })
  t.match(elsewhere.ellipse, { cx: 760, cy: 560, a: 220, b: 220 })
  t.equal(elsewhere.ink.scale, 0.5)
  const middle = Math.round(elsewhere.ink.width / 2)
  const across = (share: number) => elsewhere.ink.data[middle * elsewhere.ink.width + Math.round(middle + share * 110)]
  t.same([across(0), across(0.6), across(-0.6), across(0.9)].map(value => value > 100), [false, true, true, false])
})

t.test('a seal seen from straight above is left alone', async (t) => {
  const ink = asInk(emptyPlane(100, 100))
  const ellipse = { ...circle(50, 50, 40), b: 39.5 }
  t.equal(facedOn(ink, ellipse).ink, ink)
})
