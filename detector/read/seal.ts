/**
 * The recogniser made for seals (training/README.md). Input: grey, 36 px high, ink −1 to paper 1, without empty rows above and
 * below. Output: for every 8 px of width, a probability for each character and for "none"; characters that lie on their
 * side or on their head have a class of their own, which has no text.
 */
import { readFile } from 'node:fs/promises'
import type { Plane } from '../plane.js'
import { ctcEngine, type NetworkInput } from './ctc-engine.js'
import type { Engine } from './engine.js'
import { bordered, inkedLine } from './inked-line.js'
import { modelFile } from './model-file.js'

const height = 36
const step = 8

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
  const line = inkedLine(image, height, widthShare, step)
  const { width, data } = bordered(line, { right: Math.ceil(line.width / step) * step - line.width })
  return { values: scaled(data), dims: [1, 1, height, width], shown: line.width }
}

/** −1 to 1; a loop, as `from` calls for every pixel. */
function scaled (data: Uint8Array): Float32Array {
  const values = new Float32Array(data.length)
  for (let i = 0; i < data.length; i++) values[i] = data[i] / 127.5 - 1
  return values
}
