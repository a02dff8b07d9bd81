import t from 'tap'
import { lowerArc } from '../../../detector/unwrap/lower-arc.js'
import { ringLayout } from '../../../detector/unwrap/ring-layout.js'
import { roundSeal, type RoundSeal } from '../../accuracy/seal/round.js'
import { drawnInk, paintBand } from '../drawing.js'

const plain: RoundSeal = { title: '某某市公安局', diameter: 320, spanRad: 3.2 }

async function stripOf (seal: RoundSeal) {
  const { ink, ellipse } = await drawnInk(roundSeal(seal))
  return lowerArc(ink, ellipse, ringLayout(ink, ellipse))
}

t.test('a code along the lower arc becomes a strip of its own', async (t) => {
  const lower = await stripOf({ ...plain, code: '3101150012345' })
  t.match(lower, { strip: { role: 'code' } })
  if (!lower) return
  const { width, height, data } = lower.strip.image
  t.ok(width / height > 4 && width / height < 16, `${width}×${height}`)
  t.ok(data.includes(0) && data.includes(255), 'dark on white')
})

t.test('a second line along the lower arc is Chinese text, and reaches deeper', async (t) => {
  const lower = await stripOf({ ...plain, lowerArc: '合同专用章' })
  t.match(lower, { strip: { role: 'line' } })
  const { bottom = 0 } = lower ?? {}
  t.ok(bottom > 0.2 * 160 && bottom < 0.35 * 160, `${bottom}`)
})

t.test('a code is whole, though the title is taken to reach over its ends', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal({ ...plain, code: '3101150012345' }))
  const layout = ringLayout(ink, ellipse)
  const whole = lowerArc(ink, ellipse, layout)
  const free = layout.turn.arc.total - (layout.titleTo - layout.titleFrom)
  const over = lowerArc(ink, ellipse, { ...layout, titleFrom: layout.titleFrom - free * 0.24, titleTo: layout.titleTo + free * 0.24 })
  const [wholeWidth, overWidth] = [whole, over].map(lower => lower?.strip.image.width ?? 0)
  t.ok(overWidth > 0.95 * wholeWidth, `${overWidth} of ${wholeWidth}`)
})

t.test('figures that have lost two thirds of their ink are found', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal({ ...plain, code: '3101150012345' }))
  for (let y = Math.round(ellipse.cy + 0.6 * ellipse.b); y < ink.height; y++) {
    for (let x = 0; x < ink.width; x++) {
      const isRim = Math.hypot(x - ellipse.cx, y - ellipse.cy) > 0.93 * ellipse.b
      if (!isRim && (x + y) % 3 > 0) ink.data[y * ink.width + x] = 0
    }
  }
  t.match(lowerArc(ink, ellipse, ringLayout(ink, ellipse)), { strip: { role: 'code' } })
})

t.test('a second rim over a code does not come into its strip', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal({ ...plain, code: '3101150012345' }))
  const alone = lowerArc(ink, ellipse, ringLayout(ink, ellipse))
  paintBand(ink, ellipse, 10, 11, { value: ink.full })
  const under = lowerArc(ink, ellipse, ringLayout(ink, ellipse))
  const [before, after] = [alone, under].map(lower => lower?.strip.image.width ?? 0)
  t.ok(before > 0 && Math.abs(after / before - 1) < 0.25, `${before} px alone, ${after} under a rim`)
})

t.test('without a code there is no strip', async (t) => {
  t.equal(await stripOf(plain), null)
})

t.test('a title all round leaves no room for a code', async (t) => {
  t.equal(await stripOf({ title: '某某省某某市某某区某某街道办事处居民委员会', diameter: 320, spanRad: 5.2 }), null)
})
