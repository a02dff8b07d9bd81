import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { createFetcher } from '../../server/fetch-picture.js'

const server = createServer((_request, response) => { response.end('0123456789') })
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
t.teardown(() => { server.close() })
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const { signal } = new AbortController()

t.test('bytes come up to the limit', async (t) => {
  const fetcher = createFetcher(() => true)
  t.teardown(() => fetcher.close())
  t.equal((await fetcher.fetch(url, 10, signal)).length, 10)
  await t.rejects(fetcher.fetch(url, 9, signal), { code: 'LimitExceeded.TooLargeFileError' })
})

t.test('an address that is not allowed is never connected to', async (t) => {
  const fetcher = createFetcher(() => false)
  t.teardown(() => fetcher.close())
  await t.rejects(fetcher.fetch(url, 10, signal), /not a public address/)
})
