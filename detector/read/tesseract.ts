/**
 * tesseract.js, offline: language data of our own (training/README.md), core from node_modules, nothing cached or downloaded.
 * Input: grey, 48 px high, of which the text fills 40. Each strip is a line, as it is: what tesseract does to find
 * lines and words of a page cuts off what it takes for noise.
 */
import { dirname } from 'node:path'
import { createWorker, OEM, PSM, type Page, type Worker } from 'tesseract.js'
import type { Plane } from '../plane.js'
import type { Character, Engine, Reading } from './engine.js'
import { bordered, inkedLine } from './inked-line.js'
import { modelFile } from './model-file.js'
import { readingOf } from './reading-of.js'
import { widerAgain, withSecondLook } from './second-look.js'

/** `seal.traineddata.gz` among the models. */
const language = 'seal'
const textHeight = 40
/** Characters set narrower take less time; the network is taught at this width. */
const widthShare = 0.88
const border = { above: 4, below: 4, left: 6, right: 6 }
/** To about this power tesseract's confidence is how often its characters are right: at 0.9 two in three are, at 0.8 one in three. */
const sharpness = 3.5
/** What the network says of a character that does not stand upright. */
const turned = '~'
/** Strips after which the wasm heap is given back by starting afresh. */
const restartAfter = 400

export async function tesseractEngine (): Promise<Engine> {
  let worker = await start()
  let reads = 0
  return {
    name: 'tesseract',
    trustedFrom: 0.5,
    // Higher, two titles of 150 more are read right, in a third more time.
    sureFrom: 0.8,
    async read ({ role, image }) {
      if (++reads % restartAfter === 0) {
        await worker.terminate()
        worker = await start()
      }
      await worker.setParameters({ tessedit_char_whitelist: role === 'code' ? '0123456789ABCDEFGHJKLMNPQRTUWXY' : '' })
      return withSecondLook(await look(image, widthShare), () => look(image, widthShare * widerAgain))
    },
    close: async () => { await worker.terminate() },
  }

  async function look (image: Plane, widthShare: number): Promise<Reading> {
    const line = inkedLine(image, textHeight, widthShare, 1)
    const { data } = await worker.recognize(greyMap(bordered(line, border)), {}, { blocks: true })
    return readingOf(charactersOf(data, line.width))
  }
}

async function start (): Promise<Worker> {
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: dirname(modelFile(`${language}.traineddata.gz`)),
    gzip: true,
    cacheMethod: 'none',
    // The default throws inside a message handler, where nobody can catch it; the rejected promise says the same.
    errorHandler: () => {},
  })
  // Strips are dark on white: none is to be read once more as light on black.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.RAW_LINE, user_defined_dpi: '300', tessedit_do_invert: '0' })
  return worker
}

/** The strip as a portable grey map: tesseract reads it without the cost of packing a PNG. */
function greyMap ({ width, height, data }: Plane): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}

/** Symbols with their places, from left to right. */
function charactersOf (page: Page, width: number): Character[] {
  const symbols = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words).flatMap(word => word.symbols)
  const isChinese = symbols.some(({ text }) => /\p{Script=Han}/u.test(text))
  return symbols.filter(({ text }) => text.trim() !== '' && text !== turned).map(({ text, confidence, bbox: { x0, x1 } }) => ({
    text: (isChinese && wide[text]) || text, confidence: (confidence / 100) ** sharpness, at: ((x0 + x1) / 2 - border.left) / width,
  }))
}

/** As Chinese text sets them; the network knows but the narrow ones. */
const wide: Record<string, string> = { '(': '（', ')': '）' }
