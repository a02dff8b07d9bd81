import t from 'tap'
import { LargeText } from '../../server/large-text.js'

t.test('it has the length of its text, and is that text in JSON', async (t) => {
  const text = new LargeText(Buffer.from('c2VhbA=='))
  t.equal(text.length, 8)
  t.equal(`${text}`, 'c2VhbA==')
  t.equal(JSON.stringify({ ImageBase64: text }), '{"ImageBase64":"c2VhbA=="}')
})
