import t from 'tap'
import { readMagicUrl } from '../../../server/faults/magic-url.js'
import { codeOf, fakeDetector, tc3, testServer } from '../emulator.js'

t.test('an address says what happens, or which picture it is', async (t) => {
  t.same(readMagicUrl('https://sealocr.invalid/error/FailedOperation.DownLoadError'), { fault: 'code=FailedOperation.DownLoadError' })
  t.same(readMagicUrl('https://sealocr.invalid/http/503?x=1'), { fault: 'http=503' })
  t.same(readMagicUrl('https://sealocr.invalid/connection/reset'), { fault: 'connection=reset' })
  t.same(readMagicUrl('https://sealocr.invalid/delay/100-300'), { fault: 'delay=100-300', seal: 'round' })
  t.same(readMagicUrl('https://sealocr.invalid/seal/oval'), { seal: 'oval' })
})

t.test('other addresses are left alone', async (t) => {
  for (const url of ['https://sealocr.invalid.example/error/X', 'http://sealocr.invalid/error/X', 'https://example.com/', '']) t.equal(readMagicUrl(url), undefined, url)
})

t.test('one of ours that means nothing is refused with what would', async (t) => {
  for (const path of ['', '/', '/error', '/error/', '/errors/X', '/error/X/Y', '/constructor/x']) {
    t.throws(() => readMagicUrl(`https://sealocr.invalid${path}`), { message: /means nothing: https:\/\/sealocr.invalid\/error\/<Code>/ }, path)
  }
})

t.test('the picture of a magic address ships with the emulator: nothing is fetched', async (t) => {
  const detector = fakeDetector()
  const server = testServer({ detector, config: { urlFetch: 'off' } })
  for (const path of ['seal/oval', 'delay/0']) t.equal(await codeOf(server, tc3({ ImageUrl: `https://sealocr.invalid/${path}` })), undefined, path)
  for (const { bytes } of detector.asked) t.equal(Buffer.from(bytes).toString('latin1', 1, 4), 'PNG')
  t.equal(await codeOf(server, tc3({ ImageUrl: 'https://sealocr.invalid/seal/star' })), 'EmulatorError.InvalidFault')
})
