import t from 'tap'
import { picture, tc3, testServer } from '../emulator.js'

t.test('calls come as they happen, those of one session where one is named', async (t) => {
  const server = testServer({ config: { port: 0, host: '127.0.0.1' } })
  const address = await server.listen()
  const stream = await fetch(`${address}/_sealocr/events?session=mine`)
  t.equal(stream.headers.get('content-type'), 'text/event-stream')
  await server.inject(tc3())
  await server.inject(tc3(picture, { 'x-sealocr-session': 'mine' }))
  let text = ''
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  while (!text.includes('data: ')) text += (await reader?.read())?.value ?? ''
  t.match(text, /id: 2\nevent: request\ndata: {"id":"[0-9a-f-]{36}","seq":2,/)
  const ended = (async () => { while (!(await reader?.read())?.done); })()
  await server.close()
  await ended
})
