import t from 'tap'
import { command } from '../../../server/command.js'

t.test('every option can be a flag, and the file and the environment are explained', async (t) => {
  const lines: string[] = []
  const note = (line: string) => { lines.push(line) }
  t.same(await command(['start', '--help'], { log: note, error: note }), { exitCode: 0 })
  const text = lines.join('\n')
  for (const word of ['--url-fetch <off|', 'SEALOCR_PORT', 'sealocr.config.json']) t.ok(text.includes(word), word)
})
