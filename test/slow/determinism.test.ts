/** What was read before must not colour what is read next: engines that learn while they read would. */
import t from 'tap'
import { detectSeals } from '../../detector/pipeline.js'
import { engineNames, loadEngine } from '../../detector/read/index.js'
import { timingTrace } from '../../detector/trace.js'
import { drawRoundSealPage } from '../accuracy/draw-round-seal-page.js'

const page = { diameter: 150, pageWidth: 180, pageHeight: 170, x: 15, y: 10 }
const first = (await drawRoundSealPage({ ...page, title: '某某市某某贸易有限公司', code: '3101150012345' })).png
const other = (await drawRoundSealPage({ ...page, title: '示例县人民医院', turnRad: 0.4, ink: { r: 40, g: 60, b: 190 } })).png

for (const name of engineNames) {
  t.test(`${name} answers a picture as before, whatever it read between`, async (t) => {
    const engine = await loadEngine(name)
    t.teardown(() => engine.close())
    const detect = (picture: Uint8Array) => detectSeals(picture, engine, timingTrace())
    const before = await detect(first)
    t.equal(before.length, 1)
    const between = await detect(other)
    for (let i = 0; i < 5; i++) t.same(await detect(other), between)
    t.same(await detect(first), before)
  })
}
