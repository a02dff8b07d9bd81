/**
 * The recogniser made for seals (training/README.md). Input: grey, 36 px high, ink −1 to paper 1, without empty rows above and
 * below. Output: for every 8 px of width, a probability for each character and for "none"; characters that lie on their
 * side or on their head have a class of their own, which has no text.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { withMats } from '../cv.js'
import type { Plane } from '../plane.js'
import { ctcEngine, type NetworkInput } from './ctc-engine.js'
import type { Engine } from './engine.js'

const height = 36
const step = 8

/** Compiled or not, the models are where the package has them. */
const modelFile = (name: string) => fileURLToPath(new URL(`detector/read/models/${name}`, import.meta.resolve('sealocr-emulator/package.json')))

/** @throws Error where onnxruntime-node is not installed. */
export async function sealEngine (): Promise<Engine> {
  return ctcEngine({
    name: 'seal',
    model: modelFile('seal.onnx'),
    alphabet: (await readFile(modelFile('seal.txt'), 'utf8')).replace(/\n$/, '').split('\n'),
    inputOf: ({ image }, widthShare) => inputOf(image, widthShare),
    titleWidth: 0.65,
    minPitch: 20,
    trustedFrom: 0.6,
  })
}

function inputOf (image: Plane, widthShare: number): NetworkInput {
  const [top, bottom] = inkedRows(image)
  const rows = image.data.subarray(top * image.width, bottom * image.width)
  const shown = Math.max(step, Math.round(image.width * height / (bottom - top) * widthShare))
  const width = Math.ceil(shown / step) * step
  const values = withMats((cv, own) => {
    const source = own(cv.matFromArray(bottom - top, image.width, cv.CV_8UC1, rows))
    const [scaled, padded] = [own(new cv.Mat()), own(new cv.Mat())]
    cv.resize(source, scaled, new cv.Size(shown, height), 0, 0, bottom - top > height * 1.4 ? cv.INTER_AREA : cv.INTER_LINEAR)
    cv.copyMakeBorder(scaled, padded, 0, 0, 0, width - shown, cv.BORDER_CONSTANT, new cv.Scalar(255))
    return Float32Array.from(padded.data as Uint8Array, value => value / 127.5 - 1)
  })
  return { values, dims: [1, 1, height, width], shown }
}

/** First row with ink and the one after the last. */
function inkedRows ({ width, height, data }: Plane): [number, number] {
  const inked = (y: number) => {
    let dark = 0
    for (let x = y * width; x < (y + 1) * width; x++) if (data[x] < 128 && ++dark > 1) return true
    return false
  }
  let [first, last] = [0, height]
  while (first < last && !inked(first)) first++
  while (last > first && !inked(last - 1)) last--
  return first === last ? [0, height] : [first, last]
}
