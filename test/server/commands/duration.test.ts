import t from 'tap'
import { durationMs } from '../../../server/commands/duration.js'

t.test('times have a unit', async (t) => {
  t.same(['500ms', '30s', '2m'].map((text) => durationMs(text)), [500, 30_000, 120_000])
  for (const text of ['30', '', 's', '1.5s', '-1s']) t.throws(() => durationMs(text), { code: 'commander.invalidArgument' }, text)
})
