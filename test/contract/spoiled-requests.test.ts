import t from 'tap'
import { fuzz } from '../slow/fuzz.js'

t.test('a few hundred requests spoiled at random all get an envelope, none of them InternalError', async (t) => {
  const { failures, codes } = await fuzz(400, 7)
  t.same(failures, [])
  t.ok(Object.keys(codes).length > 10, `${Object.keys(codes).length} different outcomes`)
})
