import t from 'tap'
import { createDetector, DetectorError, sealShapes } from '../../detector/index.js'
import { drawDocumentationExample } from '../accuracy/draw-round-seal-page.js'

const detector = createDetector({ workers: 1, timeoutMs: 60_000 })
t.teardown(() => detector.close())

t.test('is ready once a worker has read a drawn word, and knows by which engine', async (t) => {
  t.equal(detector.engine, undefined)
  await t.resolves(detector.ready())
  t.equal(detector.engine, 'seal')
})

t.test('finds and reads the documentation\'s example, its box within 3 px', async (t) => {
  const { png, truth } = await drawDocumentationExample()
  const seals = await detector.detect(png)
  t.equal(seals.length, 1)
  t.match(seals[0], { title: truth.title, otherTexts: [], shape: 'round' })
  t.ok(seals[0].confidence > 0.8 && seals[0].confidence <= 1)
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    t.ok(Math.abs(seals[0].box[side] - truth.box[side]) <= 3, `${side} ${seals[0].box[side]}, drawn at ${truth.box[side]}`)
  }
})

t.test('what is no picture is refused with a reason', async (t) => {
  await t.rejects(detector.detect(Buffer.from('hello')), { name: 'DetectorError', reason: 'undecodable' })
})

t.test('a caller may go away, and after closing nothing is taken', async (t) => {
  await t.rejects(detector.detect(Buffer.of(), { signal: AbortSignal.abort() }), { name: 'DetectorError', reason: 'aborted' })
  const other = createDetector()
  await other.close()
  await t.rejects(other.detect(Buffer.of()), DetectorError)
  t.equal(sealShapes.length, 5)
})
