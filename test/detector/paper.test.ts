import t from 'tap'
import { levelFromTop, paperOf } from '../../detector/paper.js'
import { black, emptyPlane, layInk, paint, paperRaster, red } from './drawing.js'

function colourAt (colours: Uint8Array, width: number, x: number, y: number): number[] {
  const i = (y * width + x) * 3
  return [...colours.subarray(i, i + 3)]
}

t.test('paper of one colour is that colour everywhere', async (t) => {
  const colours = paperOf(paperRaster(120, 90, [240, 230, 200]))
  t.equal(colours.length, 120 * 90 * 3)
  t.ok(colours.every((level, i) => level === [240, 230, 200][i % 3]))
})

t.test('print and a seal as large as a tile do not count as paper', async (t) => {
  const raster = paperRaster(240, 240, [250, 245, 235])
  layInk(raster, paint(emptyPlane(240, 240), 100, 100, 20, 20), red)
  const lines = emptyPlane(240, 240)
  for (let y = 4; y < 240; y += 8) paint(lines, 0, y, 240, 2)
  layInk(raster, lines, black)
  t.same(colourAt(paperOf(raster), 240, 110, 110), [250, 245, 235])
})

t.test('a shadow over half the page darkens the paper there alone', async (t) => {
  const raster = paperRaster(240, 120)
  layInk(raster, paint(emptyPlane(240, 120), 120, 0, 120, 120), [0, 0, 0], 0.4)
  const colours = paperOf(raster)
  t.same(colourAt(colours, 240, 20, 60), [255, 255, 255])
  t.same(colourAt(colours, 240, 220, 60), [153, 153, 153])
})

t.test('where all is dark, paper is still taken to be a little lighter', async (t) => {
  t.ok(paperOf(paperRaster(60, 60, [3, 2, 1])).every(level => level === 64))
})

t.test('a picture of a single pixel has paper too', async (t) => {
  t.same([...paperOf(paperRaster(1, 1, [200, 190, 180]))], [200, 190, 180])
})

t.test('levels are counted from the top', async (t) => {
  t.equal(levelFromTop([5, 0, 3, 2], 1), 3)
  t.equal(levelFromTop([5, 0, 3, 2], 3), 2)
  t.equal(levelFromTop([5, 0, 3, 2], 6), 0)
  t.equal(levelFromTop([0, 1, 0, 0], 0), 1, 'nothing wanted: the highest level there is')
})
