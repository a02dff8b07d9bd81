/** Many pictures through one process: what OpenCV and sharp hold must be level after the first few. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { openCvHeapBytes } from '../../detector/cv.js'
import { detectSeals } from '../../detector/pipeline.js'
import { timingTrace } from '../../detector/trace.js'
import { drawRoundSealPage, type RoundSealPage } from '../accuracy/draw-round-seal-page.js'
import { fakeEngine } from '../detector/fake-engine.js'

const MB = 2 ** 20
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What the process holds, without garbage that was only not collected yet: that comes and goes by a hundred megabytes. */
function heldBytes (): number {
  collectGarbage()
  return process.memoryUsage.rss()
}

const page: RoundSealPage = { title: '某某市公安局', diameter: 80, pageWidth: 104, pageHeight: 98, x: 12, y: 9 }
const black = { r: 30, g: 30, b: 30 }

t.test('300 pictures later no more memory is held than after the first 30', async (t) => {
  const pictures = await Promise.all([
    page,
    { ...page, pageWidth: 170, ink: { r: 40, g: 60, b: 190 } },
    { ...page, ink: black, code: '3101150012345' },
    { ...page, turnRad: 1, lines: ['专用章'] },
    { ...page, x: 48 },
  ].map(async picture => (await drawRoundSealPage(picture)).png))
  const broken = Buffer.from('not a picture')
  const engine = fakeEngine({ title: { text: '某某市公安局', confidence: 0.9 } })
  let found = 0
  const run = async (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      engine.shown.length = 0
      const bytes = i % 10 === 9 ? broken : pictures[i % pictures.length]
      found += (await detectSeals(bytes, engine, timingTrace()).catch(() => [])).length
    }
  }
  await run(0, 30)
  const heap = openCvHeapBytes()
  const held = heldBytes()
  await run(30, 300)
  t.ok(found > 200, `${found} seals found`)
  t.equal(openCvHeapBytes(), heap, `OpenCV holds ${heap / MB} MB`)
  const grown = (heldBytes() - held) / MB
  t.ok(grown < 40, `the process grew by ${grown.toFixed(0)} MB`)
})
