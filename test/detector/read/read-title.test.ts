import t from 'tap'
import { titleConfidence } from '../../../detector/read/read-title.js'

t.test('the confidence of a title in two lines is their mean, and 0 without a title', async (t) => {
  const reading = (role: 'title' | 'line', confidence: number) => ({ role, text: '', confidence })
  t.equal(titleConfidence([reading('title', 0.75), reading('title', 0.25), reading('line', 1)]), 0.5)
  t.equal(titleConfidence([reading('line', 1)]), 0)
})
