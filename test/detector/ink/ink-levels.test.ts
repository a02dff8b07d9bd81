import t from 'tap'
import { inkLevels } from '../../../detector/ink/ink-levels.js'

const plane = (...parts: [level: number, count: number][]) => Uint8Array.from(parts.flatMap(([level, count]) => Array(count).fill(level)))

t.test('the threshold parts paper from strokes, full strokes lie above most', async (t) => {
  const { threshold, full } = inkLevels(plane([3, 900], [90, 50], [150, 40], [200, 10]))
  t.ok(threshold > 12 && threshold < 90, `${threshold}`)
  t.equal(full, 200)
})

t.test('the threshold of dark ink stays low enough for the edges of strokes, that of noise above it', async (t) => {
  t.ok(inkLevels(plane([0, 500], [120, 100], [250, 400])).threshold <= 110)
  t.equal(inkLevels(plane([4, 500], [13, 10])).threshold, 18)
})

t.test('a part of a seal without ink keeps to the seal\'s levels', async (t) => {
  const noise = plane([2, 500], [14, 60], [20, 30])
  const whole = { threshold: 100, full: 200 }
  const { threshold, full } = inkLevels(noise, whole)
  t.equal(threshold, 45)
  t.equal(full, 90)
})

t.test('a part whose strokes are fainter than the rim gets a lower threshold', async (t) => {
  t.ok(inkLevels(plane([5, 500], [90, 100]), { threshold: 100, full: 200 }).threshold < 90)
})
