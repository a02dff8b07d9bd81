import t from 'tap'
import { params } from '../../detector/params.js'

function numbersIn (value: unknown): number[] {
  return typeof value === 'number' ? [value] : Object.values(value as object).flatMap(numbersIn)
}

t.test('every threshold is a number, bounds stand in order', async (t) => {
  t.ok(numbersIn(params).length > 30)
  t.ok(numbersIn(params).every(Number.isFinite))
  t.ok(params.find.textInk[0] < params.find.textInk[1])
  t.ok(params.mask.minChroma < params.mask.maxNoise)
  t.ok(params.mask.workSide < params.decode.maxSide)
})

t.test('together the Hough bands see every size of seal', async (t) => {
  const bands = [...params.find.houghBands].sort((p, q) => p.from - q.from)
  t.ok(bands[0].from <= params.find.minShare)
  for (const [i, band] of bands.entries()) {
    t.ok(band.from < band.to)
    if (i > 0) t.ok(band.from <= bands[i - 1].to, 'no gap between bands')
  }
})
