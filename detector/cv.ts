/**
 * OpenCV built to WebAssembly, loaded on first use because it costs 190 ms and installs process-wide
 * exception handlers: only a worker thread, or a test, may load it.
 *
 * Mats live on the wasm heap, where no garbage collector looks. `withMats` owns every Mat made through
 * it and deletes them all when the stage ends, thrown or not.
 */
import { createRequire } from 'node:module'

/** The part of cv.Mat that this project reads. */
export interface Mat {
  rows: number
  cols: number
  data: Uint8Array
  data32S: Int32Array
  data32F: Float32Array
  delete (): void
}

interface Deletable { delete (): void }

// opencv-wasm's own types are `any` throughout, and TypeScript sources: not worth compiling.
let loaded: any

export function openCv (): any {
  loaded ??= createRequire(import.meta.url)('opencv-wasm').cv
  return loaded
}

/** Size of OpenCV's heap in bytes; it grows and never shrinks, so a level line over time means no leak. */
export function openCvHeapBytes (): number {
  return loaded ? loaded.HEAPU8.byteLength : 0
}

/**
 * Runs one stage with OpenCV. Everything passed through `own` is deleted at the end.
 * @throws Error with OpenCV's message where OpenCV threw its bare number.
 */
export function withMats<T> (stage: (cv: any, own: <M extends Deletable>(mat: M) => M) => T): T {
  const cv = openCv()
  const owned: Deletable[] = []
  try {
    return stage(cv, mat => { owned.push(mat); return mat })
  } catch (error) {
    throw typeof error === 'number' ? new Error(`OpenCV: ${cv.exceptionFromPtr(error).msg}`) : error
  } finally {
    for (const mat of owned) mat.delete()
  }
}
