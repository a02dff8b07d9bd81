import t from 'tap'
import { readingOf } from '../../../detector/read/reading-of.js'
import { withSecondLook } from '../../../detector/read/second-look.js'

const reading = (text: string, ...confidences: number[]) =>
  readingOf([...text].map((text, i) => ({ text, confidence: confidences[i], at: (i + 0.5) / confidences.length })))

t.test('what is read surely is not looked at again', async (t) => {
  const first = reading('公章', 0.99, 0.81)
  t.equal(await withSecondLook(first, async () => { throw new Error('looked again') }), first)
})

t.test('of two readings the one of which more is known', async (t) => {
  const [first, surer, longer, guessed] = [reading('公军', 0.99, 0.5), reading('公章', 0.99, 0.7), reading('公章用', 0.9, 0.6, 0.4), reading('公章用', 0.8, 0.6, 0.1)]
  t.equal(await withSecondLook(first, async () => surer), surer)
  t.equal(await withSecondLook(first, async () => longer), longer)
  t.equal(await withSecondLook(first, async () => guessed), first)
})
