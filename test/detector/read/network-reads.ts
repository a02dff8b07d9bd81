/** What every network must read, whatever it was made for. */
import type { Test } from 'tap'
import type { Engine } from '../../../detector/read/engine.js'
import { lineStrip } from './line.js'

/** @param heights of strips, px: the one that it wants, and others */
export function networkReads (t: Test, engine: Engine, name: string, heights: number[]): void {
  t.teardown(() => engine.close())

  t.test('reads a straight line, at the height it wants and at others', async (t) => {
    for (const height of heights) {
      const { text, confidence } = await engine.read(await lineStrip('某某市某某贸易有限公司', 'title', height))
      t.equal(text, '某某市某某贸易有限公司', `${height} px`)
      t.ok(confidence > engine.trustedFrom && confidence <= 1)
    }
  })

  t.test('a code is read as figures and capitals alone', async (t) => {
    t.equal((await engine.read(await lineStrip('3101150012345', 'code'))).text, '3101150012345')
    t.match((await engine.read(await lineStrip('某某市公安局', 'code'))).text, /^[0-9A-Z]*$/)
  })

  t.test('an empty strip holds no text', async (t) => {
    const image = { width: 200, height: 48, data: new Uint8Array(200 * 48).fill(255) }
    t.same(await engine.read({ role: 'title', image }), { text: '', confidence: 0, characters: [] })
  })

  t.test('names itself', async (t) => {
    t.equal(engine.name, name)
  })
}
