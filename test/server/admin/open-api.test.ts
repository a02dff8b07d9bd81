import t from 'tap'
import { testServer } from '../emulator.js'

const server = testServer()

t.test('every route is described, with a summary and a tag', async (t) => {
  const description: { openapi: string, paths: Record<string, Record<string, { summary?: string, tags?: string[] }>> } = (await server.inject('/_sealocr/openapi.json')).json()
  t.match(description.openapi, /^3\.1/)
  t.ok(description.paths['/_sealocr/config']?.patch)
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, { summary, tags }] of Object.entries(methods)) t.ok(summary && tags?.length, `${method} ${path}`)
  }
})

t.test('it is made once', async (t) => {
  const [a, b] = await Promise.all(['/_sealocr/openapi.json', '/_sealocr/openapi.json'].map((url) => server.inject(url)))
  t.equal(a.payload, b.payload)
})
