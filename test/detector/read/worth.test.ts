import t from 'tap'
import { chineseOf, worthOf } from '../../../detector/read/worth.js'
import { evenReading } from '../fake-engine.js'

t.test('surely read characters are worth something, guesses are worth less than nothing', async (t) => {
  const worth = (confidence: number) => worthOf(evenReading('某某公司', confidence).characters)
  t.ok(worth(1) > 2 && worth(0.9) < worth(1), `${worth(1)}, ${worth(0.9)}`)
  t.ok(worth(0.5) < 0, `${worth(0.5)}`)
  t.equal(worthOf([]), 0)
})

t.test('of several readings all Chinese characters, in order', async (t) => {
  const texts = chineseOf([evenReading('某A市1', 1), evenReading('', 0), evenReading('（公）司', 1)]).map(({ text }) => text)
  t.equal(texts.join(''), '某市公司')
})
