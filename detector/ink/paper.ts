/**
 * The colour of the paper, place by place: a coarse picture of the brightest common colour, smoothly
 * enlarged. Dividing by it takes out shadows, tinted paper and the camera's white balance.
 */
import type { Raster } from '../decode/index.js'
import { params } from '../params.js'

/** Rows that share one interpolation of the paper, which is far smoother. */
const bandRows = 4

/** The raster with its paper brought to white. */
export function onWhitePaper (raster: Raster): Raster {
  const { width, height, data } = raster
  const tiles = paperTiles(raster)
  const across = Array.from({ length: width }, (_, x) => between((x + 0.5) / width, tiles.columns))
  const gains = new Int32Array(3 * width)
  const result = new Uint8Array(data.length)
  for (let y = 0, i = 0; y < height; y++) {
    if (y % bandRows === 0) gainsAlong(tiles, between((y + bandRows / 2) / height, tiles.rows), across, gains)
    for (let k = 0; k < gains.length; k++, i++) {
      const level = Math.imul(data[i], gains[k]) + 0x8000 >> 16
      result[i] = level > 255 ? 255 : level
    }
  }
  return { ...raster, data: result }
}

/** RGB of the paper in each tile of a coarse grid. */
export interface PaperTiles {
  columns: number
  rows: number
  colours: Uint8Array
}

export function paperTiles (raster: Raster): PaperTiles {
  const { width, height } = raster
  const side = Math.max(8, Math.ceil(Math.max(width, height) / params.mask.paperTiles))
  const columns = Math.max(1, Math.round(width / side))
  const rows = Math.max(1, Math.round(height / side))
  return { columns, rows, colours: brightestAround(tileColours(raster, columns, rows), columns, rows) }
}

/** A position between the middles of two tiles, and how far it is to the second, 0 to 1. */
interface Between { first: number, second: number, share: number }

/** @param position as a share of the side that `count` tiles fill */
function between (position: number, count: number): Between {
  const at = Math.min(count - 1, Math.max(0, position * count - 0.5))
  const first = Math.floor(at)
  return { first, second: Math.min(count - 1, first + 1), share: at - first }
}

/** What brings the paper to 255, in 65536ths for each channel of each pixel of a row: bilinear between tiles. */
function gainsAlong ({ columns, colours }: PaperTiles, down: Between, across: Between[], gains: Int32Array): void {
  const ofTiles = Array.from({ length: 3 * columns }, (_, i) =>
    255 * 65536 / mix(colours[3 * down.first * columns + i], colours[3 * down.second * columns + i], down.share))
  for (let x = 0, i = 0; x < across.length; x++) {
    const { first, second, share } = across[x]
    for (let channel = 0; channel < 3; channel++, i++) gains[i] = mix(ofTiles[3 * first + channel], ofTiles[3 * second + channel], share)
  }
}

function mix (p: number, q: number, share: number): number {
  return p * (1 - share) + q * share
}

/** Per tile and channel, the level that `paperPercentile` of the pixels do not exceed. */
function tileColours ({ width, height, data }: Raster, columns: number, rows: number): Uint8Array {
  const colours = new Uint8Array(columns * rows * 3)
  const histograms = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)]
  for (let row = 0; row < rows; row++) {
    const y0 = Math.floor(row * height / rows)
    const y1 = Math.floor((row + 1) * height / rows)
    for (let column = 0; column < columns; column++) {
      const x0 = Math.floor(column * width / columns)
      const x1 = Math.floor((column + 1) * width / columns)
      for (const histogram of histograms) histogram.fill(0)
      let count = 0
      // Every third pixel each way: a percentile needs no more.
      for (let y = y0; y < y1; y += 3) {
        for (let x = x0; x < x1; x += 3) {
          const i = (y * width + x) * 3
          histograms[0][data[i]]++
          histograms[1][data[i + 1]]++
          histograms[2][data[i + 2]]++
          count++
        }
      }
      for (let channel = 0; channel < 3; channel++) {
        colours[(row * columns + column) * 3 + channel] = levelFromTop(histograms[channel], count * (1 - params.mask.paperPercentile))
      }
    }
  }
  return colours
}

/** Highest level with at least `wanted` pixels at or above it. */
export function levelFromTop (histogram: ArrayLike<number>, wanted: number): number {
  let seen = 0
  for (let level = histogram.length - 1; level > 0; level--) {
    seen += histogram[level]
    if (seen >= wanted && seen > 0) return level
  }
  return 0
}

/** The brightest of a tile and its eight neighbours: a tile filled by a seal's star borrows the paper beside it. */
function brightestAround (tiles: Uint8Array, columns: number, rows: number): Uint8Array {
  const result = new Uint8Array(tiles.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let best = 0
      let bestSum = -1
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          const i = (y * columns + x) * 3
          const sum = tiles[i] + tiles[i + 1] + tiles[i + 2]
          if (sum > bestSum) { bestSum = sum; best = i }
        }
      }
      for (let channel = 0; channel < 3; channel++) result[(row * columns + column) * 3 + channel] = Math.max(64, tiles[best + channel])
    }
  }
  return result
}
