/** Strip[] → Reading[], in the same order, the right way up; and the choice of engine. */
import type { Strip, StripRole } from '../unwrap/index.js'
import type { Engine, Reading } from './engine.js'

export type { Engine, Reading } from './engine.js'

export const engineNames = ['paddle', 'tesseract'] as const
export type EngineName = 'auto' | (typeof engineNames)[number]

export interface StripReading extends Reading { role: StripRole }

/**
 * Readings of the way up whose title is read most confidently. All ways are tried: upside-down characters are
 * often read too, nearly as surely and in reverse order.
 */
export async function readSeal (ways: Strip[][], engine: Engine): Promise<StripReading[]> {
  let best: StripReading[] = []
  let most = -1
  for (const strips of ways) {
    const readings = await readStrips(strips, engine)
    const confidence = titleConfidence(readings)
    if (confidence > most) [best, most] = [readings, confidence]
  }
  return best
}

/** Mean confidence over the strips that make the title; 0 without one. */
export function titleConfidence (readings: StripReading[]): number {
  const titles = readings.filter(({ role }) => role === 'title')
  return titles.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, titles.length)
}

export async function readStrips (strips: Strip[], engine: Engine): Promise<StripReading[]> {
  const readings: StripReading[] = []
  for (const strip of strips) readings.push({ role: strip.role, ...await engine.read(strip) })
  return readings
}

/** `auto` takes paddle where ONNX Runtime is installed, because it reads far better, and tesseract elsewhere. */
export async function loadEngine (name: EngineName): Promise<Engine> {
  if (name === 'tesseract') return (await import('./tesseract.js')).tesseractEngine()
  try {
    return await (await import('./paddle.js')).paddleEngine()
  } catch (error) {
    if (name === 'paddle') throw error
    return loadEngine('tesseract')
  }
}
