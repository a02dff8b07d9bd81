import t from 'tap'
import { closeEngines, serve } from '../../detector/serve.js'
import { drawRoundSealPage } from '../accuracy/draw-round-seal-page.js'

t.teardown(closeEngines)

t.test('a picture in, its seals, the engine and the time of each stage out', async (t) => {
  const { png } = await drawRoundSealPage({ title: '某某市公安局', diameter: 200, pageWidth: 260, pageHeight: 260, x: 30, y: 30 })
  const told: string[] = []
  const answer = await serve({ bytes: png, engine: 'auto', port: { postMessage: message => told.push(message) } })
  t.match(answer, { seals: [{ title: '某某市公安局', shape: 'round' }], engine: 'seal' })
  t.same(told, ['started'])
  if (!('timings' in answer)) return t.fail('a failure')
  for (const stage of ['decode', 'mask', 'find', 'ink', 'unwrap', 'read']) t.ok(answer.timings[stage] > 0, stage)
  t.same(structuredClone(answer), answer, 'plain data, to cross the thread')
})

t.test('without a picture everything is loaded and tried', async (t) => {
  t.match(await serve({ engine: 'auto' }), { seals: [] })
})

t.test('what the detector knows to fail comes as data, what it does not know is thrown', async (t) => {
  t.same(await serve({ bytes: Buffer.of(), engine: 'auto' }), {
    failure: 'undecodable', message: 'expected a PNG, JPEG or BMP picture, received 0 bytes starting with nothing',
  })
  await t.rejects(serve({ bytes: {} as Uint8Array, engine: 'auto' }), TypeError)
})

t.test('the engine is loaded once, and again after closing', async (t) => {
  const start = performance.now()
  for (let i = 0; i < 5; i++) await serve({ engine: 'auto' })
  const reused = (performance.now() - start) / 5
  await closeEngines()
  t.match(await serve({ engine: 'auto' }), { seals: [] })
  t.ok(reused < 1000, `${reused} ms`)
})
