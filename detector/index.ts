/** The detector's public face: image bytes in, seals out. Knows no HTTP, no signature, no API error code. */
import { availableParallelism } from 'node:os'
import type { Pool } from './pool.js'
import type { EngineName } from './read/index.js'
import type { Seal } from './seal.js'

export { sealShapes, type Box, type Seal, type SealShape } from './seal.js'
export { DetectorError, type DetectorFailure } from './detector-error.js'
export type { EngineName } from './read/index.js'

export interface DetectorOptions {
  /** Worker threads; each holds its own OpenCV and OCR engine. Default: processor cores less one, 1 to 4. */
  workers?: number
  /** Pictures that may wait for a worker before `busy` is thrown. Default 64. */
  queueLimit?: number
  /** Time limit for one picture once it has a worker, ms. Default 10,000. */
  timeoutMs?: number
  /** `auto`, the default, takes the engine that reads best of those installed. */
  engine?: EngineName
}

export interface DetectOptions {
  /** Given up when it aborts. */
  signal?: AbortSignal
  /** The page to read should the bytes be a PDF, from 1; PDFs are not taken where it is left out. */
  pdfPage?: number
  /** A folder for what every stage saw, as numbered PNG and JSON files. */
  traceFolder?: string
}

export interface Detector {
  /**
   * Finds and reads the seals of one picture, in reading order: top to bottom, then left to right.
   * An empty array means that no seal was found.
   * @throws {DetectorError}
   */
  detect (bytes: Uint8Array, options?: DetectOptions): Promise<Seal[]>
  /** Resolves once a worker has loaded everything and read a drawn word correctly. */
  ready (): Promise<void>
  /** Which engine reads: what `auto` has taken. Known once it is ready; a detector made elsewhere need not say. */
  readonly engine?: string
  /** Waits for nothing: pictures in work are rejected as `closed`. */
  close (): Promise<void>
}

export function createDetector (options: DetectorOptions = {}): Detector {
  const { workers = defaultWorkers(), queueLimit = 64, timeoutMs = 10_000, engine = 'auto' } = options
  let pool: Promise<Pool> | undefined
  let taken: string | undefined
  // Loaded with the first picture: who imports this for its types, or never asks, pays nothing.
  const started = () => {
    pool ??= import('./pool.js').then(({ createPool }) => createPool({ workers, queueLimit, timeoutMs, engine }))
    return pool
  }
  return {
    detect: async (bytes, options) => (await (await started()).run(bytes, options)).seals,
    ready: async () => { taken = (await (await started()).run(undefined)).engine },
    get engine () { return taken },
    close: async () => { await (await started()).close() },
  }
}

/**
 * A hash of what a picture shows: of its upright pixels in 8-bit RGB at full size, transparency on white. The same for every
 * lossless encoding of a picture, whatever its metadata; never for another picture. Undefined where the bytes are no picture.
 */
export async function fingerprint (bytes: Uint8Array): Promise<string | undefined> {
  return await (await import('./fingerprint.js')).fingerprint(bytes)
}

function defaultWorkers (): number {
  return Math.min(4, Math.max(1, availableParallelism() - 1))
}

let shared: Detector | undefined

/**
 * For programs that only want seals read: a detector with default options, made at the first call. Its threads keep no
 * process from ending.
 * @throws {DetectorError}
 */
export async function detectSeals (bytes: Uint8Array, options?: DetectOptions): Promise<Seal[]> {
  shared ??= createDetector()
  return await shared.detect(bytes, options)
}

/**
 * How a picture looks, in 256 bits: the more of them two pictures share, the more alike they look. Good for suggestions; that
 * two pictures are the same it never says. Undefined where the bytes are no picture.
 */
export async function look (bytes: Uint8Array): Promise<string | undefined> {
  return await (await import('./look.js')).look(bytes)
}
