import t from 'tap'
import { send, tc3, testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('what happened is there in the text format', async (t) => {
  const server = testServer()
  await send(server, tc3())
  await send(server, tc3({}))
  const { text, headers } = await ask(server, 'GET', '/metrics')
  t.match(headers['content-type'], /^text\/plain; version=0.0.4/)
  t.match(text, 'sealocr_requests_total{source="emulate",code=""} 1\n')
  t.match(text, 'sealocr_requests_total{source="gate",code="InvalidParameterValue.InvalidParameterValueLimit"} 1\n')
  t.match(text, /^sealocr_journal_entries 2$/m)
})
