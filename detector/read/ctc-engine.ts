/** A CTC network on ONNX Runtime as an engine: strip → what the network sees → probabilities → characters. */
import type { InferenceSession } from 'onnxruntime-node'
import { nativeCall } from '../native-call.js'
import type { Strip } from '../unwrap/index.js'
import { bestPath, ctcLattice } from './ctc.js'
import type { Engine, Reading } from './engine.js'
import { readingOf } from './reading-of.js'
import { widerAgain, withSecondLook } from './second-look.js'

export interface CtcNetwork {
  name: string
  /** Path of the ONNX file. */
  model: string
  /** Texts of its classes; the first is "none". */
  alphabet: string[]
  /** The strip as the network wants it, `widthShare` as wide as its proportions. */
  inputOf (strip: Strip, widthShare: number): NetworkInput | Promise<NetworkInput>
  /** Titles are set wide; made narrower they are read as well, and time goes with width. */
  titleWidth: number
  /** Not where their characters then stand closer than this, px. */
  minPitch: number
  /** As in `Engine`. */
  trustedFrom: number
}

export interface NetworkInput {
  values: Float32Array
  /** 1, channels, height, width in px. */
  dims: [number, number, number, number]
  /** Columns that the strip itself fills, px; the rest is padding. */
  shown: number
}

interface Look {
  reading: Reading
  widthShare: number
  /** From one character to the next as the network was shown them, px. */
  pitch: number
}

/** @throws Error where onnxruntime-node is not installed. */
export async function ctcEngine ({ name, model, alphabet, inputOf, titleWidth, minPitch, trustedFrom }: CtcNetwork): Promise<Engine> {
  const ort = await import('onnxruntime-node')
  const codes = Uint8Array.from(alphabet, character => /^[0-9A-Z]?$/.test(character) ? 1 : 0)
  // One worker a core is what uses the cores.
  const session = await nativeCall(() => ort.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 }))
  return {
    name,
    trustedFrom,
    sureFrom: 0.92,
    async read (strip) {
      const { reading, widthShare } = await firstLook(strip)
      return withSecondLook(reading, async () => (await look(strip, widthShare * widerAgain)).reading)
    },
    close: () => release(session),
  }

  async function firstLook (strip: Strip): Promise<Look> {
    if (strip.role !== 'title') return look(strip, 1)
    const narrow = await look(strip, titleWidth)
    return narrow.pitch < minPitch ? look(strip, 1) : narrow
  }

  async function look (strip: Strip, widthShare: number): Promise<Look> {
    const { values, dims, shown } = await inputOf(strip, widthShare)
    const feeds = { [session.inputNames[0]]: new ort.Tensor('float32', values, dims) }
    const output = (await nativeCall(() => session.run(feeds)))[session.outputNames[0]]
    const [, steps, classes] = output.dims
    const probabilities = { data: output.data as Float32Array, steps, classes }
    const isCode = strip.role === 'code'
    const lattice = ctcLattice(probabilities, alphabet, steps * shown / dims[3], isCode ? codes : undefined)
    const characters = bestPath(lattice)
    // Where something is read, names may say what else it is; figures follow none.
    const isInNames = !isCode && characters.length > 0
    return { reading: { ...readingOf(characters), ...isInNames && { lattice } }, widthShare, pitch: shown / characters.length }
  }
}

async function release (session: InferenceSession): Promise<void> {
  await session.release()
}
