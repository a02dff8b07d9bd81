import t from 'tap'
import { colouredInk } from '../../../detector/ink/coloured-ink.js'
import { black, blue, emptyPlane, layInk, paint, paperRaster, red, type Rgb } from '../drawing.js'

const side = 60
const purple: Rgb = [140, 70, 165]
/** A broad upright stroke, and a line of print across it. */
const stroke = paint(emptyPlane(side, side), 20, 5, 12, 50)
const print = paint(emptyPlane(side, side), 0, 28, side, 3)
const at = (x: number, y: number) => y * side + x

for (const [name, colour, hueDeg] of [['red', red, 2], ['blue', blue, 232], ['purple', purple, 284]] as const) {
  t.test(`a ${name} stroke is as dark as the channel it swallows, paper is not`, async (t) => {
    const ink = colouredInk(layInk(paperRaster(side, side), stroke, colour), hueDeg)
    t.ok(ink[at(26, 15)] > 150, `${ink[at(26, 15)]}`)
    t.equal(ink[at(50, 15)], 0)
  })

  t.test(`black print over a ${name} stroke goes, and the stroke goes on under it`, async (t) => {
    const raster = layInk(layInk(paperRaster(side, side), stroke, colour), print, black)
    const ink = colouredInk(raster, hueDeg)
    const beside = ink[at(50, 29)]
    t.ok(beside < 30, `print beside the stroke: ${beside}`)
    t.ok(ink[at(26, 29)] > 0.6 * ink[at(26, 15)], `print on the stroke: ${ink[at(26, 29)]}`)
  })
}

t.test('grey edges of strokes stay', async (t) => {
  const ink = colouredInk(layInk(paperRaster(side, side), stroke, red, 0.35), 2)
  t.ok(ink[at(26, 15)] > 50)
})

t.test('ink of another hue is no ink', async (t) => {
  t.ok(colouredInk(layInk(paperRaster(side, side), stroke, blue), 2)[at(26, 15)] < 40)
  t.ok(colouredInk(layInk(paperRaster(side, side), stroke, red), 232)[at(26, 15)] < 40)
})

t.test('where no ink of the hue is left, a usual one stands in', async (t) => {
  for (const hueDeg of [2, 232]) t.ok(colouredInk(paperRaster(side, side), hueDeg).every(value => value === 0))
})

t.test('by amount, more of brown print goes, and strokes of ink stay too', async (t) => {
  const brown: Rgb = [140, 62, 40]
  const raster = layInk(layInk(paperRaster(side, side), print, brown), stroke, red)
  const [share, amount] = [colouredInk(raster, 2), colouredInk(raster, 2, 'amount')]
  t.ok(amount[at(50, 29)] < 0.7 * share[at(50, 29)], `${amount[at(50, 29)]} and ${share[at(50, 29)]}`)
  t.ok(amount[at(26, 15)] > 0.9 * share[at(26, 15)], `${amount[at(26, 15)]} and ${share[at(26, 15)]}`)
})

t.test('with no rule all that is dark is ink', async (t) => {
  const raster = layInk(layInk(paperRaster(side, side), stroke, red), print, black)
  const ink = colouredInk(raster, 2, 'none')
  t.ok(ink[at(50, 29)] > 200 && ink[at(26, 29)] > 200, 'print')
  t.equal(ink[at(26, 15)], colouredInk(raster, 2)[at(26, 15)], 'a stroke of ink')
})
