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

t.test('from one size of picture to the next, circles leave no radius out', async (t) => {
  const { houghRadius: [least, most], houghSmallest, minSide } = params.find
  t.ok(most >= 2 * least)
  t.ok(2 * houghSmallest <= minSide / 2, 'in the half of the mask, the smallest seal')
})
