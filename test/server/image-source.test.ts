import t from 'tap'
import type { Download } from '../../server/download.js'
import { createImage, lazyImage, readImage } from '../../server/image-source.js'
import { LargeText } from '../../server/large-text.js'

const http = new AbortController()
const asked: Array<{ url: string, maxBytes: number }> = []
const download: Download = async (url, { maxBytes }) => {
  asked.push({ url, maxBytes })
  return Buffer.from('fetched')
}

t.test('base64 is decoded, a URL is fetched', async (t) => {
  t.match(await readImage({ base64: 'c2VhbA==' }, 'mainland', download, http), { bytes: Buffer.from('seal'), pdfPage: undefined })
  t.match(await readImage({ base64: new LargeText(Buffer.from('c2VhbA==')) }, 'mainland', download, http), { bytes: Buffer.from('seal') })
  t.match(await readImage({ url: 'http://x/', pdfPage: 2 }, 'mainland', download, http), { bytes: Buffer.from('fetched'), pdfPage: 2 })
})

t.test('the limit is on the encoded size, 10 MB or 7 MB by edition', async (t) => {
  const eightMb = Buffer.alloc(6_000_000).toString('base64')
  t.equal((await readImage({ base64: eightMb }, 'mainland', download, http)).bytes.length, 6_000_000)
  await t.rejects(readImage({ base64: eightMb }, 'international', download, http), { code: 'LimitExceeded.TooLargeFileError' })
  await readImage({ url: 'http://x/' }, 'international', download, http)
  t.equal(asked.at(-1)?.maxBytes, 7 * 1024 * 1024 * 3 / 4)
})

t.test('what is not base64 is no picture', async (t) => {
  await t.rejects(readImage({ base64: 'data:image/png;base64,c2VhbA==' }, 'mainland', download, http), { code: 'FailedOperation.ImageDecodeFailed' })
})

t.test('a picture that nobody asks for is never fetched, and never twice', async (t) => {
  asked.length = 0
  const image = lazyImage({ url: 'http://x/' }, 'mainland', download, http)
  t.equal(asked.length, 0)
  t.equal(await image(), await image())
  t.equal(asked.length, 1)
})

t.test('a picture knows its digest', async (t) => {
  t.equal(createImage(Buffer.from('abc')).sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
