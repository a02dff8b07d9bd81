import t from 'tap'
import { openCvHeapBytes } from '../../detector/cv.js'
import { warmUp } from '../../detector/warm-up.js'
import { fakeEngine } from './fake-engine.js'

t.test('an engine that reads the drawn word passes, and OpenCV is loaded', async (t) => {
  const engine = fakeEngine({ line: { text: '有限公司', confidence: 0.9 } })
  t.same(await warmUp(engine), [])
  t.match(engine.shown, [{ role: 'line', image: { width: 192, height: 56 } }])
  t.ok(openCvHeapBytes() > 0)
})

t.test('an engine that reads something else is not ready', async (t) => {
  await t.rejects(warmUp(fakeEngine({ line: { text: '有限', confidence: 0.9 } })), { message: 'the fake engine read \'有限\' where \'有限公司\' is drawn' })
})
