import sharp from 'sharp'
import t from 'tap'
import { loadEngine, type Engine } from '../../detector/read/index.js'
import { detectSeals } from '../../detector/pipeline.js'
import { steps } from '../../detector/steps.js'
import { timingTrace, type Trace } from '../../detector/trace.js'
import { drawRoundSealPage, type RoundSealPage } from '../accuracy/draw-round-seal-page.js'
import { setLine } from '../accuracy/seal/set-text.js'
import { cellsMarkup } from '../accuracy/seal/svg.js'
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

t.test('a character that is worn away is read from the print that the seal stands on', async (t) => {
  const title = '云州市琰瑜贸易有限公司'
  const { png } = await drawRoundSealPage({ title, diameter: 240, pageWidth: 640, pageHeight: 420, x: 200, y: 90 })
  const name = await cellsMarkup(setLine({ text: title, x: 320, y: 250, height: 26 }), 'song', 500)
  // White over most of 琰, the fourth of eleven characters.
  const worn = '<rect x="233" y="128" width="34" height="14" fill="#fff" transform="rotate(-45 250 140)"/>'
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420">${worn}<g fill="#222">${name}</g></svg>`)
  const picture = await sharp(png).composite([{ input: svg }]).png().toBuffer()
  const engine = await loadEngine('seal')
  t.teardown(() => engine.close())
  const read = async () => (await detectSeals(picture, engine, timingTrace())).map(({ title }) => title)
  t.same(await read(), [title])
  steps.printedNames = false
  t.teardown(() => { steps.printedNames = true })
  t.notSame(await read(), [title], 'nor is it read without')
})
