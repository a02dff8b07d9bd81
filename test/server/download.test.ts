import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { createDownload, type UrlFetch } from '../../server/download.js'
import { ApiError } from '../../server/errors.js'

const listener: RequestListener = (request, response) => {
  const [, kind, rest = ''] = (request.url ?? '').split('/')
  if (kind === 'seal') response.end('a seal')
  else if (kind === 'long') response.end(Buffer.alloc(Number(rest)))
  else if (kind === 'hop') response.writeHead(302, { location: Number(rest) > 0 ? `/hop/${Number(rest) - 1}` : '/seal' }).end('moved')
  else if (kind === 'file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  else if (kind === 'drip') response.write('a')
  else if (kind === 'nowhere') response.writeHead(302).end()
  else response.writeHead(404).end('none')
}
const server = createServer(listener)
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
t.teardown(() => { server.closeAllConnections(); server.close() })
const { port } = server.address() as AddressInfo

async function fetched (url: string, mode: UrlFetch = 'any', signal = new AbortController().signal): Promise<string> {
  const { download, close } = createDownload({ urlFetch: mode })
  try {
    return Buffer.from(await download(url, { maxBytes: 100, signal })).toString()
  } catch (error) {
    return error instanceof ApiError ? `${error.code}: ${String(error.evidence?.reason ?? '')}` : String(error)
  } finally {
    await close()
  }
}
const local = `http://127.0.0.1:${port}`

t.test('a picture is fetched, also after a few redirects', async (t) => {
  t.equal(await fetched(`${local}/seal`), 'a seal')
  t.equal(await fetched(`http://localhost:${port}/seal`), 'a seal')
  t.equal(await fetched(`${local}/hop/2`), 'a seal')
  t.match(await fetched(`${local}/hop/3`), /DownLoadError: more than 3 redirects/)
})

t.test('loopback and private addresses are refused unless configured, however they are written', async (t) => {
  const written = [
    `127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `2130706433:${port}`, `0x7f.1:${port}`, `[::ffff:127.0.0.1]:${port}`,
    '169.254.169.254', '0.0.0.0', '10.0.0.1', '[fd00::1]',
  ]
  for (const host of written) t.match(await fetched(`http://${host}/seal`, 'public'), /^FailedOperation\.DownLoadError: .*not a public address/, host)
})

t.test('a redirect is looked at like the first address', async (t) => {
  const { download, close } = createDownload({ urlFetch: 'public' })
  t.teardown(close)
  await t.rejects(download('http://127.0.0.1/', { maxBytes: 1, signal: new AbortController().signal }), { code: 'FailedOperation.DownLoadError' })
  t.match(await fetched(`${local}/file`), /DownLoadError: file: is not fetched/)
})

t.test('size is counted while it streams', async (t) => {
  t.equal(await fetched(`${local}/long/100`), '\0'.repeat(100))
  t.match(await fetched(`${local}/long/101`), 'LimitExceeded.TooLargeFileError')
  t.match(await fetched(`${local}/long/50000000`), 'LimitExceeded.TooLargeFileError')
})

t.test('everything else that fails is a failed download', async (t) => {
  const urls = [`${local}/missing`, `${local}/nowhere`, 'http://127.0.0.1:1/', 'ftp://example.com/a', 'file:///etc/passwd', 'no url', '', 'http://', 'http://no-such-name.invalid/']
  for (const url of urls) t.match(await fetched(url), /^FailedOperation\.DownLoadError/, url)
  t.match(await fetched(`${local}/seal`, 'off'), /DownLoadError: downloads are switched off/)
})

t.test('a server that drips is given up after 3 s in all', async (t) => {
  const start = performance.now()
  t.match(await fetched(`${local}/drip`), /DownLoadError/)
  const elapsed = performance.now() - start
  t.ok(elapsed > 2500 && elapsed < 5000, `${elapsed} ms`)
})

t.test('a download ends when its caller has gone', async (t) => {
  const caller = new AbortController()
  setTimeout(() => { caller.abort() }, 50)
  const start = performance.now()
  t.match(await fetched(`${local}/drip`, 'any', caller.signal), /DownLoadError/)
  t.ok(performance.now() - start < 2000)
})

t.test('a folder may stand for an address, and then nothing else is fetched', async (t) => {
  const folder = t.testdir({ 'a.png': 'a seal' })
  const { download, close } = createDownload({ urlFetch: 'map', urlMap: `${local}/=${folder}` })
  t.teardown(close)
  const limits = { maxBytes: 100, signal: new AbortController().signal }
  t.equal(Buffer.from(await download(`${local}/a.png`, limits)).toString(), 'a seal')
  await t.rejects(download(`${local}/seal`, limits), { code: 'FailedOperation.DownLoadError' }, 'there is such an address, but no such file')
  const error = await download('https://other.example/', limits).catch((error: unknown) => error)
  t.match(error, { evidence: { reason: 'no folder stands for this address' } })
})
