/** Strip[] → Reading[], in the same order, the right way up; and the choice of engine. */
import type { Strip, StripRole } from '../unwrap/index.js'
import type { Engine, Reading } from './engine.js'

export type { Engine, Reading } from './engine.js'

export const engineNames = ['paddle', 'tesseract'] as const
export type EngineName = 'auto' | (typeof engineNames)[number]

export interface StripReading extends Reading { role: StripRole }

/** A later way up must leave at most this share of the doubt that the best so far leaves. */
const lessDoubt = 0.4

/**
 * Readings of the way up whose title is read most confidently, the earlier ways being the likelier. All are tried:
 * characters upside down or on their side are often read too, nearly as surely and in the wrong order.
 */
export async function readSeal (ways: Strip[][], engine: Engine): Promise<StripReading[]> {
  let best: StripReading[] = []
  let doubt = Infinity
  for (const strips of ways) {
    const readings = await readStrips(strips, engine)
    const left = 1 - titleConfidence(readings)
    if (left < lessDoubt * doubt) [best, doubt] = [readings, left]
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
