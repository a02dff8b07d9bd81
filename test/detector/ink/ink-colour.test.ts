import t from 'tap'
import { chroma, inkColour } from '../../../detector/ink/ink-colour.js'
import { blue, emptyPlane, layInk, paint, paperRaster, red, type Rgb } from '../drawing.js'

const side = 60
const orange: Rgb = [225, 110, 30]
const stroke = paint(emptyPlane(side, side), 20, 5, 12, 50)
const heading = paint(emptyPlane(side, side), 40, 5, 6, 50)
const near = (p: number, q: number, by: number) => Math.abs(p - q) < by

t.test('red ink is dark in green and light in red, blue ink the other way round', async (t) => {
  t.match(inkColour(layInk(paperRaster(side, side), stroke, red).data, 2), { dark: 1, light: 0 })
  t.match(inkColour(layInk(paperRaster(side, side), stroke, blue).data, 232), { dark: 0, light: 2 })
})

t.test('it is the colour that most of the ink has, not a mean with print of a like hue', async (t) => {
  const alone = inkColour(layInk(paperRaster(side, side), stroke, red).data, 2)
  const both = inkColour(layInk(layInk(paperRaster(side, side), stroke, red), heading, orange).data, 12)
  t.ok(near(both.full, alone.full, 8), `${both.full} and ${alone.full}`)
  t.ok(near(both.sin, alone.sin, 0.1), `${both.sin} and ${alone.sin}`)
})

t.test('where there is hardly any ink, a usual colour stands in', async (t) => {
  t.match(inkColour(paperRaster(side, side).data, 2), { dark: 1, light: 0, full: 205 })
  t.match(inkColour(paperRaster(side, side).data, 232), { dark: 0, light: 2, full: 195 })
})

t.test('grey has no chroma, and red points to the right', async (t) => {
  t.same(chroma(90, 90, 90), [0, 0])
  t.same(chroma(255, 0, 0), [255, 0])
})
