import t from 'tap'
import { readImage } from '../../server/image-source.js'
import type { Download } from '../../server/download.js'

const { signal } = new AbortController()
const asked: Array<{ url: string, maxBytes: number }> = []
const download: Download = async (url, { maxBytes }) => {
  asked.push({ url, maxBytes })
  return Buffer.from('fetched')
}

t.test('base64 is decoded, a URL is fetched', async (t) => {
  t.same(await readImage({ base64: 'c2VhbA==' }, 'mainland', download, signal), { bytes: Buffer.from('seal'), pdfPage: undefined })
  t.same(await readImage({ url: 'http://x/', pdfPage: 2 }, 'mainland', download, signal), { bytes: Buffer.from('fetched'), pdfPage: 2 })
})

t.test('the limit is on the encoded size, 10 MB or 7 MB by edition', async (t) => {
  const eightMb = Buffer.alloc(6_000_000).toString('base64')
  t.equal((await readImage({ base64: eightMb }, 'mainland', download, signal)).bytes.length, 6_000_000)
  await t.rejects(readImage({ base64: eightMb }, 'international', download, signal), { code: 'LimitExceeded.TooLargeFileError' })
  await readImage({ url: 'http://x/' }, 'international', download, signal)
  t.equal(asked.at(-1)?.maxBytes, 7 * 1024 * 1024 * 3 / 4)
})

t.test('what is not base64 is no picture', async (t) => {
  await t.rejects(readImage({ base64: 'data:image/png;base64,c2VhbA==' }, 'mainland', download, signal), { code: 'FailedOperation.ImageDecodeFailed' })
})
