/** Strip[] → StripReading[]: each read as what it seems to be, and once more where it may be something else. */
import type { Strip, StripRole } from '../unwrap/index.js'
import type { Character, Engine, Reading } from './engine.js'
import { chineseOf, worthOf } from './worth.js'

/** What is needed of a reading once it is known where it stands. */
export interface PlainReading extends Omit<Reading, 'characters'> {
  role: StripRole
  characters?: Character[]
}

export interface StripReading extends Reading { role: StripRole }

export async function readStrips (strips: Strip[], engine: Engine): Promise<StripReading[]> {
  const readings: StripReading[] = []
  for (const strip of strips) readings.push(await readStrip(strip, engine))
  return readings
}

/** A second line in small characters is as high as a code: what is no code is read once more as a line. */
async function readStrip (strip: Strip, engine: Engine): Promise<StripReading> {
  const reading = { role: strip.role, ...await readWider(strip, engine) }
  if (strip.role !== 'code' || (isCode(reading.text) && reading.confidence >= engine.trustedFrom)) return reading
  const asLine = await engine.read({ ...strip, role: 'line' })
  return chineseOf([asLine]).length > 0 && asLine.confidence > reading.confidence ? { role: 'line', ...asLine } : reading
}

/** Whichever of both strips more is read of, where there are two. */
async function readWider ({ wider, ...strip }: Strip, engine: Engine): Promise<Reading> {
  const reading = await engine.read(strip)
  if (!wider) return reading
  const more = await engine.read({ ...strip, image: wider })
  return worthOf(more.characters) > worthOf(reading.characters) ? more : reading
}

/** Thirteen figures mostly, a tax number, or what is left of them. */
export function isCode (text: string): boolean {
  return /^[0-9A-Z]{6,}$/.test(text)
}
