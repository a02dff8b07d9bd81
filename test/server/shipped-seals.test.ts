import sharp from 'sharp'
import t from 'tap'
import { createFixtureStore } from '../../server/fixtures/store.js'
import { isShippedSeal, readShippedSeal, shippedSeals, shippedTitles } from '../../server/shipped-seals.js'
import { sha256 } from '../../server/signature/tc3.js'
import { codeOf, send, tc3, testServer } from './emulator.js'

t.test('there is a small picture of each', async (t) => {
  for (const name of shippedSeals) {
    const png = await readShippedSeal(name)
    t.match(await sharp(png).metadata(), { format: 'png', width: 420, height: 420 }, name)
    t.ok(png.length < 12_000, name)
  }
})

t.test('names are known', async (t) => {
  t.ok(isShippedSeal('round'))
  t.notOk(isShippedSeal('../round'))
})

t.test('each has a fixture that says what is on it, and knows it by its bytes', async (t) => {
  const { fixtures } = createFixtureStore().seals()
  t.same(fixtures.map(({ name }) => name).sort(), shippedSeals.map((name) => `SealOCR/${name}`).sort())
  for (const name of shippedSeals) {
    const { content } = fixtures.find((fixture) => fixture.name === `SealOCR/${name}`) ?? {}
    const image = { sha256: sha256(await readShippedSeal(name)) }
    t.match(content, { match: { image }, response: { SealBody: shippedTitles[name] } }, name)
  }
})

t.test('in replay magic addresses have their answers, unless a fixture takes them; nothing else has', async (t) => {
  const server = testServer({ config: { mode: 'replay', fixtures: '' } })
  t.match(await send(server, tc3({ ImageUrl: 'https://sealocr.invalid/seal/oval' })), { SealBody: shippedTitles.oval })
  const start = performance.now()
  const late = await send(server, tc3({ ImageUrl: 'https://sealocr.invalid/delay/60' }))
  t.match(late, { SealBody: shippedTitles.round, Location: { X: 60, Y: 60, Width: 300, Height: 300 } })
  t.ok(performance.now() - start >= 55)
  t.match(await send(server, tc3({ ImageBase64: (await readShippedSeal('triangle')).toString('base64') })), { SealShape: '4' })
  t.equal(await codeOf(server, tc3({ ImageUrl: 'https://h/seal/oval' })), 'EmulatorError.FixtureNotFound')
})
