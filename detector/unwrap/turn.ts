/**
 * One whole turn of a ring seal as a binary strip, and what its rows and columns hold. Columns wrap round:
 * every reader of columns takes them modulo the width.
 */
import type { Ellipse } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import { inkLevels, type InkLevels } from '../ink/ink-levels.js'
import { arcOf, unwrapArc, type Arc } from './arc.js'

export interface Turn {
  arc: Arc
  width: number
  height: number
  /** 1 where there is ink. */
  ink: Uint8Array
  /** Levels of the text, without the rim. */
  levels: InkLevels
  /** Depth of the first row's top, and pixels to a row and to a column. */
  top: number
  rowPx: number
  columnPx: number
}

const WIDTH = 720
const HEIGHT = 132
/** Depths shown, as shares of b: from just outside the rim to well inside the title. */
const FROM = -0.04
const TO = 0.62
/** The rim is usually thinner than this, share of b. */
const RIM = 0.1

export function turnOf (ink: Ink, ellipse: Ellipse): Turn {
  const arc = arcOf(ellipse, ellipse.b * 0.2, Math.PI / 2)
  const top = FROM * ellipse.b
  const bottom = TO * ellipse.b
  const strip = unwrapArc(ink, arc, { from: 0, to: arc.total, top, bottom }, WIDTH, HEIGHT, false, 'linear')
  const levels = inkLevels(strip.data.subarray(Math.round(HEIGHT * (RIM - FROM) / (TO - FROM)) * WIDTH), ink)
  return {
    arc,
    width: WIDTH,
    height: HEIGHT,
    ink: inked(strip.data, levels.threshold),
    levels,
    top,
    rowPx: (bottom - top) / HEIGHT,
    columnPx: arc.total / WIDTH,
  }
}

function inked (data: Uint8Array, threshold: number): Uint8Array {
  const ink = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) if (data[i] > threshold) ink[i] = 1
  return ink
}

/** Share of inked columns in each row, over `count` columns from `start` on. */
export function rowCoverage ({ width, height, ink }: Turn, start = 0, count = width): Float32Array {
  const coverage = new Float32Array(height)
  for (let y = 0; y < height; y++) {
    let hits = 0
    for (let k = 0, x = modulo(start, width); k < count; k++, x++) {
      if (x === width) x = 0
      hits += ink[y * width + x]
    }
    coverage[y] = hits / count
  }
  return coverage
}

/** Share of inked rows in each column, over rows `from` to `to`. */
export function columnCoverage ({ width, ink }: Turn, from: number, to: number): Float32Array {
  const coverage = new Float32Array(width)
  for (let y = from; y < to; y++) for (let x = 0; x < width; x++) coverage[x] += ink[y * width + x]
  return coverage.map(hits => hits / (to - from))
}

export function modulo (value: number, by: number): number {
  return ((value % by) + by) % by
}
