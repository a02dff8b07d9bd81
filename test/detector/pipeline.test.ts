import sharp from 'sharp'
import t from 'tap'
import type { Engine } from '../../detector/read/index.js'
import { detectSeals } from '../../detector/pipeline.js'
import { timingTrace, type Trace } from '../../detector/trace.js'
import { drawRoundSealPage, type RoundSealPage } from '../accuracy/draw-round-seal-page.js'
import { fakeEngine } from './fake-engine.js'

const page: RoundSealPage = { title: '某某市公安局', diameter: 160, pageWidth: 240, pageHeight: 220, x: 40, y: 30 }
const reader = () => fakeEngine({ title: { text: '某某市公安局', confidence: 0.9 } })

async function detect (picture: RoundSealPage, engine: Engine = reader(), trace: Trace = timingTrace()) {
  return detectSeals((await drawRoundSealPage(picture)).png, engine, trace)
}

t.test('a red, a blue and a black seal are found where they were drawn', async (t) => {
  for (const ink of [{ r: 214, g: 32, b: 38 }, { r: 40, g: 60, b: 190 }, { r: 30, g: 30, b: 30 }]) {
    const seals = await detect({ ...page, ink })
    t.match(seals, [{ title: '某某市公安局', shape: 'round' }], JSON.stringify(ink))
    const { x, y, width, height } = seals[0].box
    t.ok([x - 40, y - 30, width - 160, height - 160].every(off => Math.abs(off) <= 3), `${x}, ${y}, ${width}×${height}`)
  }
})

t.test('a black ring beside a coloured seal is found too, and the coloured one once', async (t) => {
  const { png: black } = await drawRoundSealPage({ ...page, ink: { r: 30, g: 30, b: 30 } })
  const { png: red } = await drawRoundSealPage(page)
  const both = await sharp(red).extend({ right: page.pageWidth, background: 'white' }).composite([{ input: black, left: page.pageWidth, top: 0 }]).png().toBuffer()
  const seals = await detectSeals(both, reader(), timingTrace())
  t.same(seals.map(({ box }) => Math.round(box.x / 10)), [4, 28])
})

t.test('a ring that nothing can be read from is no seal', async (t) => {
  t.same(await detect(page, fakeEngine()), [])
})

t.test('an empty page has no seal, and the engine is not asked', async (t) => {
  const engine = reader()
  t.same(await detect({ ...page, ink: { r: 255, g: 255, b: 255 } }, engine), [])
  t.same(engine.shown, [])
})

t.test('a picture larger than is read from gives its box in its own pixels', async (t) => {
  const seals = await detect({ ...page, diameter: 900, pageWidth: 2700, pageHeight: 1200, x: 1500, y: 200 })
  const { x, y, width, height } = seals[0].box
  t.ok([x - 1500, y - 200, width - 900, height - 900].every(off => Math.abs(off) <= 6), `${x}, ${y}, ${width}×${height}`)
})

t.test('the trace sees every stage, in order', async (t) => {
  const seen: string[] = []
  const times = timingTrace()
  const trace: Trace = {
    ...times,
    picture: (name, picture) => { seen.push(name.replace(/-[\d.]+$/, '')); picture() },
    note: (name, value) => { seen.push(name); value() },
  }
  await detect(page, reader(), trace)
  const stages = [...new Set(seen)]
  t.same(stages.slice(0, 3), ['mask', 'candidates', 'outlines'])
  t.same(stages.filter(name => ['ink', 'strip-title', 'seal'].includes(name)), ['ink', 'strip-title', 'seal'])
  t.same(Object.keys(times.timings), ['decode', 'mask', 'find', 'ink', 'unwrap', 'read'])
})
