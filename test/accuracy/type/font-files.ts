/**
 * Font name and character in, opened font out. The Noto families are cut into some hundred WOFF2
 * chunks; the package's style sheet says which characters lie in which. fontkit reads WOFF2 but
 * cannot make a weight of it, so chunks are unpacked first and kept in memory.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fontkit from 'fontkit'
import decompress from 'woff2-encoder/decompress'
import { faces, type Face, type FaceName } from './faces.js'

const require = createRequire(import.meta.url)
const opened = new Map<string, Promise<fontkit.Font | undefined>>()
const ranges = new Map<FaceName, ChunkRange[]>()

interface ChunkRange { first: number, last: number, file: string }

/** The font that draws the character in this face and weight, or undefined where the face has none. */
export function openFont (name: FaceName, weight: number, codePoint: number): Promise<fontkit.Font | undefined> {
  const face: Face = faces[name]
  const file = face.file ?? chunkOf(name, codePoint)
  if (!file) return Promise.resolve(undefined)
  const key = `${name} ${weight} ${file}`
  let font = opened.get(key)
  if (!font) opened.set(key, font = open(face, file, weight))
  return font
}

async function open (face: Face, file: string, weight: number): Promise<fontkit.Font> {
  const bytes = readFileSync(join(packageFolder(face), file))
  const sfnt = file.endsWith('.woff2') ? Buffer.from(await decompress(bytes)) : bytes
  const font = fontkit.create(sfnt) as fontkit.Font
  return face.file ? font : font.getVariation({ wght: weight })
}

function packageFolder (face: Face): string {
  return dirname(require.resolve(`${face.package}/package.json`))
}

function chunkOf (name: FaceName, codePoint: number): string | undefined {
  let chunks = ranges.get(name)
  if (!chunks) ranges.set(name, chunks = readChunks(packageFolder(faces[name])))
  return chunks.find((range) => codePoint >= range.first && codePoint <= range.last)?.file
}

/** `@font-face { src: url(./files/…woff2); unicode-range: U+4e00,U+4e8c-4e8f }`, one block a chunk. */
function readChunks (folder: string): ChunkRange[] {
  const css = readFileSync(join(folder, 'index.css'), 'utf8')
  const out: ChunkRange[] = []
  for (const [, file, list] of css.matchAll(/url\(\.\/([^)]+)\)[^}]*?unicode-range: ([^;]+);/g)) {
    for (const range of list!.split(',')) {
      const [first, last] = range.trim().slice(2).split('-').map((hex) => Number.parseInt(hex, 16))
      out.push({ first: first!, last: last ?? first!, file: file! })
    }
  }
  return out
}
