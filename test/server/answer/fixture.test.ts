import sharp from 'sharp'
import t from 'tap'
import { fixtureSource } from '../../../server/answer/fixture.js'
import type { Question } from '../../../server/answer/index.js'
import { createImage } from '../../../server/image-source.js'
import { createFixtureStore, type FixtureStore } from '../../../server/fixtures/store.js'
import { fingerprint } from '../../../server/answer/detector.js'
import { sha256 } from '../../../server/signature/tc3.js'
import { question, testSessions } from '../emulator.js'
import { content, fixture, hash, response } from '../fixtures/fixtures.js'

const bytes = Buffer.from('a picture')
const key = sha256(bytes)
const never = async () => { throw new Error('the picture is not asked for') }
const byUrl = (url: string, more: Partial<Question> = {}) =>
  question({ picture: { url }, parameters: { ImageUrl: url, EnablePdf: true, PdfPageNumber: 1 }, image: never, ...more })

function storeOf (...fixtures: Array<ReturnType<typeof fixture>>): FixtureStore {
  const store = createFixtureStore({ fixtures: '' })
  for (const each of fixtures) store.put(each)
  return store
}

const replay = (store: FixtureStore) => fixtureSource({ store, fetches: false, required: true })
const auto = (store: FixtureStore) => fixtureSource({ store, fetches: true, required: false })

t.test('a fixture answers under its own name', async (t) => {
  const store = storeOf(fixture('SealOCR/a', { image: { sha256: key } }))
  t.same(await replay(store).answer(question({ bytes })), { result: response(), source: 'fixture:SealOCR/a' })
})

t.test('an error is answered in its own words', async (t) => {
  const store = storeOf(fixture('e', {}, { error: { Code: 'FailedOperation.New', Message: 'as recorded' } }))
  await t.rejects(replay(store).answer(question()), { name: 'GivenError', code: 'FailedOperation.New', message: 'as recorded', source: 'fixture:e' })
})

t.test('what has no fixture is left to the next source, or is an error that says what is nearest', async (t) => {
  const store = storeOf(fixture('SealOCR/a', { image: { sha256: hash('b') }, params: { EnablePdf: true } }))
  t.equal(await auto(store).answer(question({ bytes })), undefined)
  const error = await replay(store).answer(question({ bytes })).catch((error: unknown) => error)
  t.match(error, { code: 'EmulatorError.FixtureNotFound', source: 'gate', evidence: { nearest: { fixture: 'SealOCR/a' } } })
  t.equal((error as { text: (language: string) => string }).text('en'), `No fixture answers SealOCR with image.sha256 ${key}, EnablePdf true, PdfPageNumber 1. The closest is SealOCR/a: ✗ image.sha256 (expected bbbbbbbbbbbbbbb…, actual ${key.slice(0, 15)}…), ✓ params.EnablePdf.`)
})

t.test('with the example of the documentation alone, that is the nearest', async (t) => {
  const error = await replay(storeOf()).answer(byUrl('https://h/other.png')).catch((error: unknown) => error)
  t.match(error, { details: { closest: 'SealOCR/documentation-example' } })
})

t.test('a URL with a fixture is never fetched, and in replay no URL is', async (t) => {
  const store = storeOf(fixture('u', { image: { url: 'https://h/a.png' } }), fixture('b', { image: { sha256: key } }))
  t.match(await auto(store).answer(byUrl('https://h/a.png?q-signature=x')), { source: 'fixture:u' })
  await t.rejects(replay(store).answer(byUrl('https://h/b.png')), { code: 'EmulatorError.FixtureNotFound' })
})

t.test('a URL without one is fetched in auto, and looked up by its bytes', async (t) => {
  const store = storeOf(fixture('b', { image: { sha256: key } }))
  t.match(await auto(store).answer(byUrl('https://h/b.png', { image: async () => createImage(bytes) })), { source: 'fixture:b' })
  t.equal(await auto(storeOf()).answer(byUrl('https://h/b.png')), undefined, 'but not where no fixture could know it')
})

t.test('a lossless copy has the fixture of its pixels', async (t) => {
  const png = await sharp({ create: { width: 5, height: 4, channels: 3, background: 'red' } }).png().toBuffer()
  const copy = await sharp(png).png({ compressionLevel: 0 }).toBuffer()
  t.notSame(png, copy)
  const store = storeOf(fixture('p', { image: { pixels: await fingerprint(png) } }))
  t.match(await replay(store).answer(question({ bytes: copy })), { source: 'fixture:p' })
  await t.rejects(replay(store).answer(question({ bytes })), { code: 'EmulatorError.FixtureNotFound' })
})

t.test('fixtures of the session come before those on disk, and others do not see them', async (t) => {
  const sessions = testSessions()
  const store = storeOf(fixture('disk', { image: { sha256: key } }))
  sessions.named('mine').fixtures.put('own', content())
  t.match(await replay(store).answer(question({ bytes, session: sessions.named('mine') })), { source: 'fixture:own' })
  t.match(await replay(store).answer(question({ bytes, session: sessions.default })), { source: 'fixture:disk' })
})

t.test('each session has its own place in a sequence', async (t) => {
  const sessions = testSessions()
  const store = storeOf(fixture('s', {}, { repeat: 'once', responses: [{ error: { Code: 'RequestLimitExceeded', Message: 'm' } }, { response: response() }] }))
  const source = auto(store)
  for (const name of ['a', 'b']) {
    const session = sessions.named(name)
    await t.rejects(source.answer(question({ session })), { code: 'RequestLimitExceeded' })
    t.match(await source.answer(question({ session })), { source: 'fixture:s' })
    t.equal(await source.answer(question({ session })), undefined, 'said once')
  }
})

t.test('an answer comes after its delay, unless the client has gone', async (t) => {
  const store = storeOf(fixture('slow', {}, { delay: 150 }))
  const start = performance.now()
  await replay(store).answer(question())
  t.ok(performance.now() - start > 140)
  const { call } = question()
  const gone = { ...call, http: { ...call.http, signal: AbortSignal.abort() } }
  const later = performance.now()
  await replay(storeOf(fixture('slower', {}, { delay: 60_000 }))).answer(question({ call: gone }))
  t.ok(performance.now() - later < 5000)
})
