import t from 'tap'
import { tiltOf } from '../../../detector/unwrap/tilt.js'
import { emptyPlane } from '../drawing.js'

/** Three lines of text, 100 px wide and 12 high, as rows of dots, going down to the right by `tilt` rad. */
function lines (tilt: number) {
  const view = emptyPlane(200, 160)
  for (const top of [50, 75, 100]) {
    for (let x = 50; x < 150; x += 2) {
      for (let y = 0; y < 12; y++) view.data[(top + y + Math.round((x - 100) * Math.tan(tilt))) * view.width + x] = 255
    }
  }
  return view
}

t.test('lines that go down to the right are tilted clockwise', async (t) => {
  for (const tilt of [-0.15, -0.1, 0.1, 0.15]) t.ok(Math.abs(tiltOf(lines(tilt), 127) - tilt) < 0.03, `${tilt}`)
})

t.test('lines nearly upright stay as they are, and so does what is no line', async (t) => {
  t.equal(tiltOf(lines(0), 127), 0)
  t.equal(tiltOf(lines(0.017), 127), 0)
  t.equal(tiltOf(emptyPlane(100, 80), 127), 0)
})
