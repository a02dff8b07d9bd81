import t from 'tap'
import { params } from '../../../detector/params.js'
import type { Plane } from '../../../detector/plane.js'
import { ringLayout } from '../../../detector/unwrap/ring-layout.js'
import { titleStrip, turnStrip } from '../../../detector/unwrap/title-strip.js'
import { roundSeal, type RoundSeal } from '../../accuracy/seal/round.js'
import { drawnInk } from '../drawing.js'

const plain: RoundSeal = { title: '某某市宝山区公安局', diameter: 280, spanRad: 3.6 }

async function stripOf (seal: RoundSeal, turnRad = 0) {
  const { ink, ellipse } = await drawnInk(roundSeal(seal), turnRad)
  return titleStrip(ink, ringLayout(ink, ellipse)).strip
}

/** Stretches of dark columns: the strokes that stand apart. */
function stretches ({ width, height, data }: Plane): number {
  let count = 0
  let before = false
  for (let x = 0; x < width; x++) {
    let dark = 0
    for (let y = 0; y < height; y++) if (data[y * width + x] < 128) dark++
    if (dark > 1 && !before) count++
    before = dark > 1
  }
  return count
}

function darkShare ({ data }: Plane): number {
  return data.filter(value => value < 128).length / data.length
}

t.test('a title becomes a straight line of the recogniser\'s height, dark on white', async (t) => {
  const { role, image } = await stripOf(plain)
  t.equal(role, 'title')
  t.ok(Math.abs(image.height - params.strip.height) <= 12, `${image.height} high`)
  const characters = image.width / image.height
  t.ok(characters > 6 && characters < 16, `${characters} heights wide`)
  t.ok(stretches(image) >= 8, `${stretches(image)} stretches for nine characters`)
  t.ok(darkShare(image) > 0.1 && darkShare(image) < 0.5)
  t.ok(image.data.subarray(0, image.width).every(value => value > 200), 'the rim is not in it')
})

t.test('a turned seal gives the same strip', async (t) => {
  const [upright, turned] = [(await stripOf(plain)).image, (await stripOf(plain, 2)).image]
  t.ok(Math.abs(upright.width / turned.width - 1) < 0.05, `${upright.width} and ${turned.width}`)
  t.ok(Math.abs(darkShare(upright) - darkShare(turned)) < 0.03)
})

t.test('neither lines inside nor a code get into the strip', async (t) => {
  const { image } = await stripOf(plain)
  const crowded = (await stripOf({ ...plain, lines: ['财务专用章'], code: '3101150012345' })).image
  t.ok(Math.abs(image.width / crowded.width - 1) < 0.12, `${image.width} and ${crowded.width}`)
  t.ok(Math.abs(darkShare(image) - darkShare(crowded)) < 0.05)
})

t.test('a strip of the whole turn holds the title once, whatever the layout takes for it, and the turn\'s start again', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal(plain))
  const layout = ringLayout(ink, ellipse)
  const { strip, from, to } = turnStrip(ink, { ...layout, titleTo: layout.titleFrom + 0.5 * (layout.titleTo - layout.titleFrom) })
  const { total } = layout.turn.arc
  t.ok(to - from > total && to - from < 1.4 * total, `${(to - from) / total} turns`)
  t.ok(from - total < layout.titleFrom && to - total > layout.titleTo, 'the title is in it')
  t.equal(strip.image.height, titleStrip(ink, layout).strip.image.height)
})
