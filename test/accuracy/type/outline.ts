/** A character's outline as SVG path data, in thousandths of an em, y up, ready to be moved and stretched. */
import { openFont } from './font-files.js'
import type { FaceName } from './faces.js'

export interface Outline {
  /** SVG path data. */
  path: string
  advance: number
  /** The point that is set on the middle of a text line. */
  centre: { x: number, y: number }
}

const cache = new Map<string, Promise<Outline>>()

/** Outline of one character; where the face lacks it, Song has it. */
export function outline (face: FaceName, weight: number, character: string): Promise<Outline> {
  const key = `${face} ${weight} ${character}`
  let found = cache.get(key)
  if (!found) cache.set(key, found = read(face, weight, character))
  return found
}

/** Whether the face itself draws every character of the text. */
export async function covers (face: FaceName, weight: number, text: string): Promise<boolean> {
  for (const character of text) if (!await glyphOf(face, weight, character)) return false
  return true
}

async function read (face: FaceName, weight: number, character: string): Promise<Outline> {
  const glyph = await glyphOf(face, weight, character)
  if (!glyph) {
    if (face === 'song') throw new Error(`no font of the corpus draws ${character}`)
    return outline('song', weight < 600 ? 500 : 700, character)
  }
  const scale = 1000 / glyph.unitsPerEm
  const path = glyph.path.scale(scale, scale).toSVG()
  const advance = glyph.advance * scale
  return { path, advance, centre: { x: advance / 2, y: await middle(face, weight, character) } }
}

async function glyphOf (face: FaceName, weight: number, character: string) {
  const codePoint = character.codePointAt(0)!
  const font = await openFont(face, weight, codePoint)
  if (!font?.hasGlyphForCodePoint(codePoint)) return undefined
  const glyph = font.glyphForCodePoint(codePoint)
  return { path: glyph.path, advance: glyph.advanceWidth, unitsPerEm: font.unitsPerEm }
}

/** Han characters hang on the middle of a full square (国), figures and Latin on the middle of a figure. */
async function middle (face: FaceName, weight: number, character: string): Promise<number> {
  const model = await glyphOf(face, weight, /[\u0020-\u024f]/.test(character) ? '0' : '国')
  if (!model) return 380
  const { minY, maxY } = model.path.bbox
  return (minY + maxY) / 2 * 1000 / model.unitsPerEm
}
