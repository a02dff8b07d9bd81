/** Outline and readings → Seal. */
import type { Raster } from './decode/index.js'
import { visibleBox, type Outline } from './find/index.js'
import { officialWording } from './official-wording.js'
import { otherTexts } from './other-texts.js'
import { exactness } from './read/exactness.js'
import { titleConfidence, type Engine, type PlainReading } from './read/index.js'
import type { Box, Seal } from './seal.js'
import { steps } from './steps.js'

type RasterSize = Pick<Raster, 'width' | 'height' | 'scale'>

/** @param raster its size, and its scale: raster pixels for each pixel of the picture as sent */
export function assemble (outline: Outline, readings: PlainReading[], engine: Engine, raster: RasterSize): Seal {
  const { text: title, isOfficial } = titleOf(outline, readings)
  const box = wholePixels(visibleBox(outline, raster), raster)
  const confidence = exactness(engine.name, titleConfidence(readings))
  return { title, otherTexts: otherTexts(readings, engine, isOfficial), box, shape: outline.shape, confidence }
}

/** What the title says, and whether that is wording which stands on nothing but seals. */
export function titleOf ({ shape }: Outline, readings: PlainReading[]): { text: string, isOfficial: boolean } {
  const titles = readings.filter(reading => reading.role === 'title')
  const read = titleText(titles.map(title => title.text).join(''))
  const official = shape === 'oval' && steps.officialWording ? officialWording(read, titles.length === 1 ? titles[0].characters : []) : null
  return { text: official ?? read, isOfficial: official !== null }
}

/**
 * Rows from top to bottom, each from left to right. A seal belongs to a row where its upper edge lies within a third
 * of a height of the row's first.
 */
export function inReadingOrder (seals: Seal[]): Seal[] {
  const rows: Seal[][] = []
  for (const seal of [...seals].sort((p, q) => p.box.y - q.box.y)) {
    const row = rows.at(-1)
    if (row && seal.box.y - row[0].box.y < Math.min(seal.box.height, row[0].box.height) / 3) row.push(seal)
    else rows.push([seal])
  }
  return rows.flatMap(row => row.sort((p, q) => p.box.x - q.box.x))
}

/** Titles are Chinese, with Latin letters, digits and brackets; the marks engines see in rests of the rim are none of these. */
function titleText (text: string): string {
  const clean = text.replace(/[^\p{Script=Han}A-Za-z0-9()（）&·]/gu, '').replace(/^[()（）·&]+(?=.)|(?<=.)[（(·&]+$/gu, '')
  // What closes must have been opened.
  return /[（(]/.test(clean) ? clean : clean.replace(/[)）]+/g, '')
}

/**
 * Rounds edges, not sizes, so that the box covers what the outline covers. Outlines run through the middles of the
 * outermost ink pixels, counted from 0: the box's far edges lie one pixel further.
 */
function wholePixels ({ x, y, width, height }: Box, raster: RasterSize): Box {
  const pixels = (length: number) => Math.round(length / raster.scale)
  const left = Math.max(0, pixels(x))
  const top = Math.max(0, pixels(y))
  // A seal cut off by the edge ends where the picture does.
  const right = pixels(Math.min(raster.width, x + width + 1))
  const bottom = pixels(Math.min(raster.height, y + height + 1))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
