import t from 'tap'
import { steps } from '../../detector/steps.js'

t.test('no step is left out', async (t) => {
  t.ok(Object.keys(steps).length > 0)
  t.ok(Object.values(steps).every(taken => taken))
})
