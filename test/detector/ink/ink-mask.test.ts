import t, { type Test } from 'tap'
import type { Raster } from '../../../detector/decode/index.js'
import { colouredMasks as masksOnWhite, darkMask as darkOnWhite, type InkMask } from '../../../detector/ink/ink-mask.js'
import { onWhitePaper } from '../../../detector/ink/paper.js'
import type { Plane } from '../../../detector/plane.js'
import { black, blue, circle, emptyPlane, layInk, paintSeal, paint, paperRaster, red, type Rgb } from '../drawing.js'

const colouredMasks = (raster: Raster) => masksOnWhite(onWhitePaper(raster))
const darkMask = (raster: Raster) => darkOnWhite(onWhitePaper(raster))

const left = paintSeal(emptyPlane(300, 150), circle(75, 75, 55))
const right = paintSeal(emptyPlane(300, 150), circle(225, 75, 55))

/** Shares of a drawing's ink, and of all else, that lie in the mask. */
function agreement (mask: Plane, drawn: Plane): { found: number, strange: number } {
  let inked = 0; let found = 0; let strange = 0
  for (let i = 0; i < drawn.data.length; i++) {
    if (drawn.data[i]) inked++
    if (mask.data[i] && drawn.data[i]) found++
    if (mask.data[i] && !drawn.data[i]) strange++
  }
  return { found: found / inked, strange: strange / inked }
}

function bestFor (masks: InkMask[], drawn: Plane): InkMask {
  const score = (mask: InkMask) => agreement(mask, drawn).found - agreement(mask, drawn).strange
  return masks.reduce((best, mask) => score(mask) > score(best) ? mask : best)
}

/** The mask may be a pixel fatter than the ink, which is thin, but must not hold anything else. */
function holds (t: Test, masks: InkMask[], drawn: Plane) {
  t.ok(masks.length > 0)
  const { found, strange } = agreement(bestFor(masks, drawn), drawn)
  t.ok(found > 0.9, `${found} of the ink found`)
  t.ok(strange < 0.7, `${strange} of it strange`)
}

const inks: Record<string, [Rgb, number]> = {
  red: [red, 0], blue: [blue, 232], purple: [[130, 40, 160], 285], orange: [[235, 100, 30], 20],
}

for (const [name, [ink, hueDeg]] of Object.entries(inks)) {
  t.test(`${name} ink becomes a mask of its hue`, async (t) => {
    const masks = colouredMasks(layInk(paperRaster(300, 150), left, ink))
    holds(t, masks, left)
    const off = Math.abs(((masks[0].hueDeg ?? NaN) - hueDeg + 540) % 360 - 180)
    t.ok(off <= 6, `${masks[0].hueDeg}°, wanted ${hueDeg}°`)
    t.ok(masks.every(mask => mask.data.every(value => value === 0 || value === 255)))
  })
}

t.test('two inks become two masks, each with its own', async (t) => {
  const masks = colouredMasks(layInk(layInk(paperRaster(300, 150), left, red), right, blue))
  t.equal(new Set(masks.map(mask => mask.hueDeg)).size, 2)
  holds(t, masks, left)
  holds(t, masks, right)
})

t.test('faint ink beside vivid ink of the same hue is found', async (t) => {
  const raster = layInk(layInk(paperRaster(300, 150), left, red), right, red, 0.22)
  const masks = colouredMasks(raster)
  t.ok(masks.some(mask => agreement(mask, right).found > 0.9), 'the faint one')
  t.ok(masks.some(mask => agreement(mask, left).found > 0.9), 'the vivid one')
})

t.test('tinted paper is no ink, red ink on it is', async (t) => {
  for (const paper of [[250, 225, 190], [215, 230, 250], [240, 205, 210]] as const) {
    t.equal(colouredMasks(paperRaster(300, 150, paper)).length, 0, 'empty paper')
    holds(t, colouredMasks(layInk(paperRaster(300, 150, paper), left, red)), left)
  }
})

t.test('a red seal in the shadow is found', async (t) => {
  const raster = layInk(paperRaster(300, 150), left, red)
  layInk(raster, paint(emptyPlane(300, 150), 0, 0, 300, 150), [0, 0, 0], 0.5)
  holds(t, colouredMasks(raster), left)
})

t.test('black print and green marks make no mask', async (t) => {
  t.equal(colouredMasks(layInk(paperRaster(300, 150), left, black)).length, 0)
  t.equal(colouredMasks(layInk(paperRaster(300, 150), left, [40, 170, 60])).length, 0)
})

t.test('black print leaves no trace in the mask of red ink', async (t) => {
  const masks = colouredMasks(layInk(layInk(paperRaster(300, 150), left, red), right, black))
  t.equal(new Set(masks.map(mask => mask.hueDeg)).size, 1)
  holds(t, masks, left)
})

t.test('the dark mask holds print and black seals, and has no hue', async (t) => {
  const mask = darkMask(layInk(paperRaster(300, 150, [235, 235, 220]), left, black))
  t.equal(mask.hueDeg, null)
  holds(t, [mask], left)
  t.ok(darkMask(paperRaster(60, 60)).data.every(value => value === 0), 'and nothing on empty paper')
})

t.test('print and dark pens cover what lies under them, seal ink does not', async (t) => {
  const raster = layInk(layInk(paperRaster(300, 150), left, red), paint(emptyPlane(300, 150), 0, 70, 300, 8), [30, 40, 110])
  const [{ covered }] = colouredMasks(raster)
  const at = (x: number, y: number) => covered?.data[y * 300 + x]
  t.equal(at(5, 74), 255)
  t.equal(at(20, 76), 255, 'also on the rim')
  t.equal(at(75, 21), 0, 'the rim itself')
  t.equal(at(150, 20), 0, 'paper')
})
