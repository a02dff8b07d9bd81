import t from 'tap'
import type { Raster } from '../../../detector/decode/index.js'
import { levelFromTop, onWhitePaper, paperTiles } from '../../../detector/ink/paper.js'
import { black, emptyPlane, layInk, paint, paperRaster, red } from '../drawing.js'

function paperAt (raster: Raster, x: number, y: number): number[] {
  const { columns, rows, colours } = paperTiles(raster)
  const i = 3 * (Math.floor(y / raster.height * rows) * columns + Math.floor(x / raster.width * columns))
  return [...colours.subarray(i, i + 3)]
}

function colourAt ({ data, width }: Raster, x: number, y: number): number[] {
  return [...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)]
}

t.test('paper of one colour is that colour everywhere, and becomes white', async (t) => {
  const raster = paperRaster(120, 90, [240, 230, 200])
  t.ok(paperTiles(raster).colours.every((level, i) => level === [240, 230, 200][i % 3]))
  t.ok(onWhitePaper(raster).data.every(level => level === 255))
})

t.test('print and a seal as large as a tile do not count as paper', async (t) => {
  const raster = paperRaster(240, 240, [250, 245, 235])
  layInk(raster, paint(emptyPlane(240, 240), 100, 100, 20, 20), red)
  const lines = emptyPlane(240, 240)
  for (let y = 4; y < 240; y += 8) paint(lines, 0, y, 240, 2)
  layInk(raster, lines, black)
  t.same(paperAt(raster, 110, 110), [250, 245, 235])
})

t.test('a shadow over half the page darkens the paper there alone, and is taken out', async (t) => {
  const raster = paperRaster(240, 120)
  layInk(raster, paint(emptyPlane(240, 120), 120, 0, 120, 120), [0, 0, 0], 0.4)
  t.same(paperAt(raster, 20, 60), [255, 255, 255])
  t.same(paperAt(raster, 220, 60), [153, 153, 153])
  t.same(colourAt(onWhitePaper(raster), 220, 60), [255, 255, 255])
})

t.test('where all is dark, paper is still taken to be a little lighter', async (t) => {
  t.ok(paperTiles(paperRaster(60, 60, [3, 2, 1])).colours.every(level => level === 64))
})

t.test('a picture of a single pixel has paper too', async (t) => {
  t.same([...paperTiles(paperRaster(1, 1, [200, 190, 180])).colours], [200, 190, 180])
})

t.test('levels are counted from the top', async (t) => {
  t.equal(levelFromTop([5, 0, 3, 2], 1), 3)
  t.equal(levelFromTop([5, 0, 3, 2], 3), 2)
  t.equal(levelFromTop([5, 0, 3, 2], 6), 0)
  t.equal(levelFromTop([0, 1, 0, 0], 0), 1, 'nothing wanted: the highest level there is')
})
