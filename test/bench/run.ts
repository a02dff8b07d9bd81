/**
 * `npm run bench`: start to ready, milliseconds by stage and of the native `tesseract`, throughput by workers, memory of a
 * server. Absolute times belong to one machine on one day; the ratios printed beside them travel.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { createDetector, type Detector, type EngineName } from '../../detector/index.js'
import { detectSeals } from '../../detector/pipeline.js'
import { engineNames, loadEngine } from '../../detector/read/index.js'
import { timingTrace } from '../../detector/trace.js'
import { drawDocumentationExample, drawRoundSealPage } from '../accuracy/draw-round-seal-page.js'
import { nativeTesseract } from './native-tesseract.js'
import { serverMemory } from './server-memory.js'

/** `--repeats N` for a quick look. */
const repeats = Number(parseArgs({ options: { repeats: { type: 'string', default: '15' } } }).values.repeats)

async function main (): Promise<void> {
  const small = (await drawDocumentationExample()).png
  const a4 = await drawA4()
  console.log(`start to first answer: ${await startToReady()} ms (a process of its own, one 500×800 picture read)`)
  for (const engine of engineNames) {
    await stages(engine, small, '500×800', 1)
    await stages(engine, a4, 'A4 scan 1654×2339', 2)
  }
  for (const [what, picture] of [['500×800', small], ['A4', a4]] as const) {
    const times = nativeTesseract(picture, repeats)
    console.log(`native tesseract, ${what}: ${times ? `${median(times).toFixed(0)} ms, a process for each` : 'not installed with chi_sim, not compared'}`)
  }
  for (const engine of engineNames) await throughput(engine, small)
  const loads = [{ name: '500×800', picture: small, times: 1 }, { name: '500×800', picture: small, times: 200 }, { name: 'A4 with two seals', picture: a4, times: 50 }]
  console.log(`memory of a server with one worker: ${(await serverMemory(loads)).join('; ')}`)
  console.log(`as in the image: ${(await serverMemory(loads, { MALLOC_ARENA_MAX: '2' })).join('; ')}`)
}

/** White, with a seal near the bottom and a smaller one near the top. */
async function drawA4 (): Promise<Buffer> {
  const page = { pageWidth: 1654, pageHeight: 2339 }
  const lower = await drawRoundSealPage({ ...page, title: '上海市宝山区市场监督管理局', diameter: 480, x: 900, y: 1600 })
  const upper = await drawRoundSealPage({ ...page, title: '某某市公安局', diameter: 420, x: 200, y: 300 })
  return sharp(lower.png).composite([{ input: upper.png, blend: 'multiply' }]).png().toBuffer()
}

/** A fresh process that loads the detector and waits for its warm-up reading. */
async function startToReady (): Promise<number> {
  const start = performance.now()
  const script = `import { createDetector } from ${JSON.stringify(new URL('../../detector/index.js', import.meta.url).href)}
    const detector = createDetector({ workers: 1 }); await detector.ready(); await detector.close()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the detector did not start: exit code ${code}`)
  return Math.round(performance.now() - start)
}

/** Median of each stage over warm repeats, in this thread. */
async function stages (name: EngineName, picture: Buffer, what: string, expected: number): Promise<void> {
  const engine = await loadEngine(name)
  const runs: Record<string, number>[] = []
  for (let i = 0; i < repeats + 3; i++) {
    const trace = timingTrace()
    const start = performance.now()
    const seals = await detectSeals(picture, engine, trace)
    if (seals.length !== expected) throw new Error(`${what}: found ${seals.length} seals, not ${expected}`)
    if (i >= 3) runs.push({ ...trace.timings, total: performance.now() - start })
  }
  await engine.close()
  const medians = Object.keys(runs[0]).map(stage => `${stage} ${median(runs.map(run => run[stage])).toFixed(0)}`)
  const finding = median(runs.map(({ decode, mask, find }) => (mask + find) / decode))
  console.log(`${name}, ${what}, seals ${expected}: ms ${medians.join(', ')}; masks and finding take ${finding.toFixed(1)} times as long as decoding`)
}

/**
 * Of warm workers: V8 compiles each one's code for its first dozen pictures. One and two take turns, so that what else the
 * machine does meets both, and the ratio is the median of each turn's; the last picture of a turn leaves one of two workers idle, which
 * costs two of them a fiftieth.
 */
async function throughput (engine: EngineName, picture: Buffer): Promise<void> {
  const [warmUp, measured, turns] = [15, 24, 11]
  const detectors = [1, 2].map((workers) => createDetector({ workers, engine }))
  const take = (detector: Detector, pictures: number) => Promise.all(Array.from({ length: pictures }, () => detector.detect(picture)))
  for (const [i, detector] of detectors.entries()) await take(detector, warmUp * (i + 1))
  const rates: number[][] = [[], []]
  for (let turn = 0; turn < turns; turn++) {
    for (const [i, detector] of detectors.entries()) {
      const start = performance.now()
      await take(detector, measured)
      rates[i].push(1000 * measured / (performance.now() - start))
    }
  }
  await Promise.all(detectors.map((detector) => detector.close()))
  const ratio = median(rates[0].map((one, turn) => rates[1][turn] / one))
  const [one, two] = rates.map(median)
  console.log(`${engine}: ${one.toFixed(1)} pictures/s with 1, ${two.toFixed(1)} with 2; ratio ${ratio.toFixed(2)}, medians of ${turns} turns`)
}

function median (values: number[]): number {
  return values.sort((p, q) => p - q)[values.length >> 1]
}

await main()
