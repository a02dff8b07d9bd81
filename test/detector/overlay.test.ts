import t from 'tap'
import { overlay } from '../../detector/overlay.js'
import { ringCandidate } from './candidates.js'
import { circle, paperRaster } from './drawing.js'

const candidate = (cx: number) => ringCandidate(circle(cx, 40, 20))

t.test('kept outlines are green in a blue box, dropped ones grey, all else as it was', async (t) => {
  const kept = candidate(40)
  const dropped = candidate(120)
  const { width, height, channels, data } = await overlay(paperRaster(160, 80), [kept, dropped], [kept])
  t.match({ width, height, channels, length: data.length }, { width: 160, height: 80, channels: 3, length: 160 * 80 * 3 })
  const at = (x: number, y: number) => [...data.subarray((y * 160 + x) * 3, (y * 160 + x) * 3 + 3)]
  const greenest = (x: number, y: number) => at(x, y)[1] - Math.max(at(x, y)[0], at(x, y)[2])
  t.ok(greenest(40 + 14, 40 + 14) > 80, `green on the rim: ${at(54, 54)}`)
  t.ok(at(20, 22)[2] > at(20, 22)[0], `blue on the box: ${at(20, 22)}`)
  const [r, g, b] = at(120 + 14, 40 + 14)
  t.ok(r === g && g === b && r < 230, `grey: ${[r, g, b]}`)
  t.same(at(80, 5), [255, 255, 255])
})
