import t from 'tap'
import { codeOf, tc3, testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('a magic picture causes what its name says', async (t) => {
  const server = testServer()
  for (const [name, code] of [['FailedOperation.OcrFailed', 'FailedOperation.OcrFailed'], ['code=RequestLimitExceeded; delay=1', 'RequestLimitExceeded']]) {
    const answer = await server.inject(`/_sealocr/magic/${encodeURIComponent(name)}.png`)
    t.equal(answer.headers['content-type'], 'image/png')
    t.equal(await codeOf(server, tc3({ ImageBase64: answer.rawPayload.toString('base64') })), code)
  }
})

t.test('a name that says nothing is refused', async (t) => {
  t.equal((await ask(testServer(), 'GET', '/magic/NoSuchCode.png')).status, 400)
  t.equal((await ask(testServer(), 'GET', '/magic/RequestLimitExceeded')).status, 400)
})
