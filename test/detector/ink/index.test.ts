import t from 'tap'
import { ellipseBox } from '../../../detector/geometry.js'
import { inkAround, inkOf, printAround } from '../../../detector/ink/index.js'
import type { Plane } from '../../../detector/plane.js'
import { black, blue, circle, emptyPlane, layInk, paint, paintSeal, paperRaster, red } from '../drawing.js'

const side = 240
const seal = paintSeal(emptyPlane(side, side), circle(120, 120, 90))
const whole = { x: 0, y: 0, width: side, height: side }

/** Mean darkness where the drawing has ink (`on`) or has none (`off`), in a part of the picture. */
function meanWhere (ink: Plane, drawn: Plane, on: boolean, part: (i: number) => boolean = () => true): number {
  let sum = 0; let count = 0
  for (let i = 0; i < drawn.data.length; i++) {
    if ((drawn.data[i] > 0) !== on || !part(i)) continue
    sum += ink.data[i]
    count++
  }
  return sum / count
}

for (const [name, colour, hueDeg] of [['red', red, 5], ['blue', blue, 235], ['no hue', black, null]] as const) {
  t.test(`ink of ${name} is dark where the seal is, and nowhere else`, async (t) => {
    const ink = inkOf(layInk(paperRaster(side, side), seal, colour), whole, hueDeg)
    t.match(ink, { left: 0, top: 0, width: side, height: side })
    t.ok(meanWhere(ink, seal, true) > 1.5 * ink.threshold)
    t.ok(meanWhere(ink, seal, false) < 0.2 * ink.threshold)
    t.ok(ink.full > ink.threshold && ink.full <= 255, `full ${ink.full}, threshold ${ink.threshold}`)
  })
}

t.test('faint ink gets a threshold of its own', async (t) => {
  const ink = inkOf(layInk(paperRaster(side, side), seal, red, 0.3), whole, 5)
  t.ok(meanWhere(ink, seal, true) > ink.threshold)
  t.ok(meanWhere(ink, seal, false) < 0.3 * ink.threshold)
})

t.test('black print under the seal is taken out, and strokes cross it unbroken', async (t) => {
  const print = emptyPlane(side, side)
  for (let y = 10; y < side; y += 20) paint(print, 0, y, side, 3)
  const raster = layInk(layInk(paperRaster(side, side), seal, red), print, black)
  const ink = inkOf(raster, whole, 5)
  const onPrint = (i: number) => print.data[i] > 0
  t.ok(meanWhere(ink, seal, false, onPrint) < 0.75 * ink.threshold, 'print beside the strokes is gone')
  t.ok(meanWhere(ink, seal, true, onPrint) > ink.threshold, 'strokes go on under it')
  t.ok(meanWhere(ink, seal, false) < 0.35 * ink.threshold)
})

t.test('ink of another hue beside the seal is left out', async (t) => {
  const mark = paint(emptyPlane(side, side), 100, 100, 40, 40)
  const raster = layInk(layInk(paperRaster(side, side), seal, red), mark, blue)
  const ink = inkOf(raster, whole, 5)
  t.ok(meanWhere(ink, mark, true) < 0.4 * ink.threshold)
})

t.test('a box over the edge of the picture is cut to it, and never empty', async (t) => {
  const raster = layInk(paperRaster(side, side), seal, red)
  t.match(inkOf(raster, { x: -50, y: 200, width: 100, height: 100 }, 5), { left: 0, top: 200, width: 50, height: 40 })
  t.match(inkOf(raster, { x: 236, y: 236, width: 2, height: 2 }, 5), { left: 236, top: 236, width: 8, height: 8 })
})

t.test('where no ink of the hue is left, a usual one stands in', async (t) => {
  for (const hueDeg of [5, 235]) {
    const ink = inkOf(paperRaster(40, 40), { x: 0, y: 0, width: 40, height: 40 }, hueDeg)
    t.ok(ink.data.every(value => value <= ink.threshold))
  }
})

t.test('ink round an outline of the work raster leaves the outline room to move', async (t) => {
  const raster = layInk(paperRaster(side, side), seal, red)
  const { left, top, width, height } = inkAround(raster, ellipseBox(circle(60, 60, 45)), 0.5, 5)
  t.ok(left > 15 && left < 30 && top === left, `${left}`)
  t.ok(left + width > 210 && left + width < 225 && height === width)
})

t.test('coloured ink has other looks, of the same place; ink without a hue has none', async (t) => {
  const box = { x: 10, y: 20, width: 60, height: 50 }
  const raster = layInk(paperRaster(side, side), paintSeal(emptyPlane(side, side), circle(60, 60, 45)), red)
  const ink = inkOf(raster, box, 5)
  t.same(ink.others.map(other => other().holdsPrint), [false, true])
  for (const other of ink.others) t.match(other(), { left: ink.left, top: ink.top, width: ink.width, height: ink.height, scale: ink.scale })
  t.same(inkOf(raster, box, null).others, [])
})

t.test('print is looked for beside a seal too, as far as the picture goes, without the seal', async (t) => {
  const [width, height] = [700, 300]
  const small = paintSeal(emptyPlane(width, height), circle(350, 150, 60))
  const line = paint(emptyPlane(width, height), 150, 140, 400, 6)
  const raster = layInk(layInk(paperRaster(width, height), small, red), line, black)
  const print = printAround(raster, { x: 290, y: 90, width: 120, height: 120 }, 5)
  t.match(print, { left: 110, top: 42, width: 480, height: 216, scale: 1 })
  const dark = (x: number, y: number) => print.data[(y - print.top) * print.width + x - print.left] > print.threshold
  t.ok(dark(160, 142) && dark(540, 142), 'the line from end to end')
  const inked = Array.from(print.data).filter(value => value > print.threshold).length
  t.ok(inked < 1.1 * 400 * 6, `${inked} px`)
  t.match(printAround(paperRaster(200, 200), { x: 10, y: 150, width: 60, height: 60 }, 5), { left: 0, top: 126, width: 160, height: 74 })
})
