/** The detector as a library. It is loaded at the first call, so that a program that only replays fixtures never pays for it. */
import type { DetectOptions, Seal } from './answer/detector.js'

/**
 * Finds and reads the seals of a PNG, JPEG, BMP or, with `pdfPage`, PDF, in worker threads: top to bottom, then left to right.
 * @throws {DetectorError} with a `reason`
 */
export async function detectSeals (bytes: Uint8Array, options?: DetectOptions): Promise<Seal[]> {
  const detector = await import('./answer/detector.js')
  return await detector.detectSeals(bytes, options)
}
