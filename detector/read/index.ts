/** Strip[] → Reading[], in the same order; and the choice of engine. */
import type { Strip, StripRole } from '../unwrap/index.js'
import type { Engine, Reading } from './engine.js'

export type { Engine, Reading } from './engine.js'

export const engineNames = ['paddle', 'tesseract'] as const
export type EngineName = 'auto' | (typeof engineNames)[number]

export interface StripReading extends Reading { role: StripRole }

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
