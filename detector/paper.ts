/**
 * The colour of the paper, place by place: a coarse picture of the brightest common colour, smoothly
 * enlarged. Dividing by it takes out shadows, tinted paper and the camera's white balance.
 */
import { withMats } from './cv.js'
import type { Raster } from './decode.js'
import { params } from './params.js'

/** The raster with its paper brought to white, slightly blurred: JPEG keeps colour at half resolution. */
export function onWhitePaper (raster: Raster): Raster {
  const { width, height } = raster
  const paper = paperOf(raster)
  const data = withMats((cv, own) => {
    const source = own(cv.matFromArray(height, width, cv.CV_8UC3, raster.data))
    const blurred = own(new cv.Mat())
    cv.GaussianBlur(source, blurred, new cv.Size(3, 3), 0.8)
    return (blurred.data as Uint8Array).slice()
  })
  for (let i = 0; i < data.length; i++) {
    const level = data[i] * 255 / paper[i]
    data[i] = level > 255 ? 255 : level
  }
  return { ...raster, data }
}

/** RGB of the paper under each pixel of the raster. */
export function paperOf (raster: Raster): Uint8Array {
  const { width, height } = raster
  const side = Math.max(8, Math.ceil(Math.max(width, height) / params.mask.paperTiles))
  const columns = Math.max(1, Math.round(width / side))
  const rows = Math.max(1, Math.round(height / side))
  const tiles = brightestAround(tileColours(raster, columns, rows), columns, rows)
  return withMats((cv, own) => {
    const small = own(cv.matFromArray(rows, columns, cv.CV_8UC3, tiles))
    const large = own(new cv.Mat())
    cv.resize(small, large, new cv.Size(width, height), 0, 0, cv.INTER_LINEAR)
    return (large.data as Uint8Array).slice()
  })
}

/** Per tile and channel, the level that `paperPercentile` of the pixels do not exceed. */
function tileColours ({ width, height, data }: Raster, columns: number, rows: number): Uint8Array {
  const colours = new Uint8Array(columns * rows * 3)
  for (let row = 0; row < rows; row++) {
    const y0 = Math.floor(row * height / rows)
    const y1 = Math.floor((row + 1) * height / rows)
    for (let column = 0; column < columns; column++) {
      const x0 = Math.floor(column * width / columns)
      const x1 = Math.floor((column + 1) * width / columns)
      const histograms = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)]
      let count = 0
      // Every second pixel each way: a percentile needs no more.
      for (let y = y0; y < y1; y += 2) {
        for (let x = x0; x < x1; x += 2) {
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
