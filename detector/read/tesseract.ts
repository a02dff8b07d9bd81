/**
 * tesseract.js, offline: language data from the npm package, core from node_modules, nothing cached or
 * downloaded. Strips are sent grey and small, as its LSTM was trained on lines about 36 px high: measured,
 * titles of 28 px read best and binarised ones worse.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createWorker, OEM, PSM, type Page, type Worker } from 'tesseract.js'
import type { Plane } from '../plane.js'
import type { Strip } from '../unwrap/index.js'
import type { Character, Engine } from './engine.js'
import { readingOf } from './reading-of.js'

const language = 'chi_sim'
/** `best_int` reads seals as well as the full model at a twentieth of its size. */
const model = '4.0.0_best_int'
/** Heights of strips in px, by role; five sixths of a title's are text. */
const heights = { title: 34, line: 36, code: 32 } as const
/** White round the text; without it the first character is lost. */
const margin = 8
/** Pictures after which the wasm heap is given back by starting afresh. */
const restartAfter = 400

export async function tesseractEngine (): Promise<Engine> {
  let worker = await start()
  let reads = 0
  return {
    name: 'tesseract',
    trustedFrom: 0.75,
    async read (strip) {
      if (++reads % restartAfter === 0) {
        await worker.terminate()
        worker = await start()
      }
      await worker.setParameters({ tessedit_char_whitelist: strip.role === 'code' ? '0123456789ABCDEFGHJKLMNPQRTUWXY' : '' })
      const { width, map } = await greyMap(strip)
      return readingOf(charactersOf((await worker.recognize(map, {}, { blocks: true })).data, width))
    },
    close: async () => { await worker.terminate() },
  }
}

async function start (): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'))
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: join(data, model),
    gzip: true,
    cacheMethod: 'none',
    // The default throws inside a message handler, where nobody can catch it; the rejected promise says the same.
    errorHandler: () => {},
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '300' })
  return worker
}

/** The strip as a portable grey map: tesseract reads it without the cost of packing a PNG. */
async function greyMap ({ role, image }: Strip): Promise<{ width: number, map: Buffer }> {
  const { width, height, data } = await scaled(image, heights[role])
  return { width: width - 2 * margin, map: Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]) }
}

async function scaled (image: Plane, height: number): Promise<Plane> {
  const width = Math.max(8, Math.round(image.width * height / image.height))
  const { data, info } = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'white' })
    .toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** Symbols with their places, from left to right. */
function charactersOf (page: Page, width: number): Character[] {
  const symbols = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words).flatMap(word => word.symbols)
  return symbols.filter(({ text }) => text.trim() !== '').map(({ text, confidence, bbox: { x0, x1 } }) => ({
    text, confidence: confidence / 100, at: ((x0 + x1) / 2 - margin) / width,
  }))
}
