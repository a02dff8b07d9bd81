import t from 'tap'
import { calibration } from './calibration.js'

/** So many titles answered with a confidence, so many of them right. */
const titles = (confidence: number, right: number, of: number) => Array.from({ length: of }, (_, i) => ({ confidence, exact: i < right }))

t.test('confidences that are right need no bias and a slope of one', async (t) => {
  const found = calibration([...titles(0.2, 20, 100), ...titles(0.5, 50, 100), ...titles(0.9, 90, 100)])
  t.ok(found && Math.abs(found.bias) < 0.01 && Math.abs(found.slope - 1) < 0.01, JSON.stringify(found))
  t.match(found?.bins.map(({ from, titles }) => [from, titles]), [[0.2, 100], [0.4, 100], [0.8, 100]])
})

t.test('confidences that promise too much have a bias below nothing', async (t) => {
  const found = calibration([...titles(0.9, 40, 100), ...titles(0.99, 80, 100)])
  t.ok(found && found.bias < -1)
  t.equal(found?.bins[0].exact, 0.6)
})

t.test('nothing can be told of a few titles', async (t) => {
  t.equal(calibration(titles(0.9, 9, 10)), null)
})
