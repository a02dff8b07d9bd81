/**
 * Cuts strips with their truth out of pictures, by the detector's own geometry: what the recogniser is to be judged on, and
 * a part of what it learns from.
 *
 *   node .build/training/cut-strips.js --out DIR --draw clean:800,scan:1200,doc:1000 [--seed NAME] [--part 1/2]
 *   node .build/training/cut-strips.js --out DIR --set FOLDER      pictures with a truth.json
 *
 * Writes strips.jsonl (one line a strip: where its pixels lie in strips.bin, grey, row by row; its text; what the engine
 * read) and strips.bin. Of all strips that were read, the one whose reading is nearest to a text of the truth is that
 * text's; a text of which less than half was read has none.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { detectSeals } from '../detector/pipeline.js'
import { loadEngine, type Engine, type EngineName } from '../detector/read/index.js'
import { timingTrace } from '../detector/trace.js'
import type { Strip } from '../detector/unwrap/index.js'
import { drawPicture, type PicturePlan } from '../test/accuracy/picture.js'
import { Random } from '../test/accuracy/random.js'
import { similarity } from '../test/accuracy/score/compare.js'
import { pictureFile, readTruth, type TruthPicture } from '../test/accuracy/score/truth.js'
import type { Composer } from '../test/accuracy/seal/compose.js'
import { planClean } from '../test/accuracy/tiers/clean.js'
import { planDoc } from '../test/accuracy/tiers/doc.js'
import { planScan } from '../test/accuracy/tiers/scan.js'
import type { PlanPicture } from '../test/accuracy/tiers/tier.js'
import { TitleWriter } from '../test/accuracy/words/titles.js'

const planners: Record<string, PlanPicture> = { clean: planClean, scan: planScan, doc: planDoc }
const faces: Composer['faces'] = { song: 66, hei: 22, brush: 12 }

/** Nearer to the truth than this, a reading is a reading of it. */
const enough = 0.5

interface Picture { bytes: Uint8Array, truth: TruthPicture }
interface ReadStrip { strip: Strip, text: string }

async function * drawn (counts: string, seed: string, [part, parts]: number[]): AsyncGenerator<Picture> {
  const titles = new TitleWriter(new Random(`${seed} titles`))
  let number = 0
  for (const [tier, count] of counts.split(',').map((entry) => entry.split(':'))) {
    for (let i = 1; i <= Number(count); i++) {
      const name = `${seed}-${tier}-${i}`
      const plan: PicturePlan = planners[tier](name, { random: new Random(name), titles, faces })
      if (number++ % parts === part - 1) yield await drawPicture(plan)
    }
  }
}

async function * collected (folder: string): AsyncGenerator<Picture> {
  for (const truth of readTruth(folder)) yield { bytes: readFileSync(pictureFile(folder, truth.file)), truth }
}

/** The engine, and all it was given to read. */
function listening (engine: Engine): { engine: Engine, heard: ReadStrip[] } {
  const heard: ReadStrip[] = []
  const read: Engine['read'] = async (strip) => {
    const reading = await engine.read(strip)
    heard.push({ strip, text: reading.text })
    return reading
  }
  return { engine: { ...engine, read }, heard }
}

function nearest (text: string, heard: ReadStrip[]): ReadStrip | undefined {
  const [best] = heard.map((read) => ({ read, alike: similarity(read.text, text) })).sort((p, q) => q.alike - p.alike)
  return best && best.alike >= enough ? best.read : undefined
}

async function main (): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      draw: { type: 'string' },
      set: { type: 'string' },
      engine: { type: 'string', default: 'paddle' },
      seed: { type: 'string', default: 'training' },
      part: { type: 'string', default: '1/1' },
    }
  })
  if (!values.out || !(values.draw || values.set)) throw new Error('--out and one of --draw and --set are needed')
  mkdirSync(values.out, { recursive: true })
  const pictures = values.set ? collected(values.set) : drawn(values.draw!, values.seed, values.part.split('/').map(Number))
  const engine = await loadEngine(values.engine as EngineName)
  let offset = 0
  let done = 0
  for await (const { bytes, truth } of pictures) {
    const { engine: ear, heard } = listening(engine)
    await detectSeals(bytes, ear, timingTrace()).catch((error) => process.stderr.write(`${truth.file}: ${error}\n`))
    for (const seal of truth.seals) {
      const texts = [{ text: seal.title, role: 'title' }, ...seal.others.map((text) => ({ text, role: 'other' }))]
      for (const { text, role } of texts) {
        const read = text && nearest(text, heard)
        if (!read) continue
        const { data, width, height } = read.strip.image
        appendFileSync(join(values.out, 'strips.bin'), data)
        appendFileSync(join(values.out, 'strips.jsonl'), JSON.stringify({
          offset, width, height, text, role, read: read.text, tier: truth.tier, shape: seal.shape, layout: seal.layout, file: truth.file,
        }) + '\n')
        offset += data.length
      }
    }
    if (++done % 100 === 0) process.stderr.write(`${done} pictures\n`)
  }
  await engine.close()
}

await main()
