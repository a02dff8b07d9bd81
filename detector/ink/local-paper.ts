/**
 * The paper under one seal: its colour in a few tiles, smoothly between them. Shade and light differ over a seal in a
 * photograph by more than faint ink does from paper.
 */
import { levelFromTop } from './paper.js'

/** Tiles each way: larger than a star, which would leave a tile without paper. */
const tiles = 4
/** Share of a tile's pixels that are at least as bright as its paper. */
const brighter = 0.3
/** The darkest that paper is taken to be. */
const darkest = 64

/** Rows that share one interpolation: paper is smooth. */
const bandRows = 8

/**
 * For each row from the first on, the factors that bring its values (RGB after RGB) to where paper is 255, in an array that the
 * next row takes over.
 */
export function localPaper (rgb: Uint8Array, width: number, height: number): (y: number) => Float32Array {
  const colours = likeNeighbours(tileColours(rgb, width, height))
  const gains = new Float32Array(3 * width)
  const across = Float64Array.from({ length: width }, (_, x) => tileAt((x + 0.5) / width))
  return y => {
    if (y % bandRows === 0) gainsAlong(colours, tileAt((y + bandRows / 2) / height), across, gains)
    return gains
  }
}

/** Bilinear between tiles. */
function gainsAlong (colours: Float32Array, down: number, across: Float64Array, gains: Float32Array): void {
  const row = Math.floor(down)
  const upper = colours.subarray(row * tiles * 3)
  const lower = colours.subarray((row + 1) * tiles * 3)
  for (let x = 0; x < across.length; x++) {
    const column = across[x] | 0
    const right = across[x] - column
    for (let channel = 0, i = 3 * column; channel < 3; channel++, i++) {
      const above = upper[i] + (upper[i + 3] - upper[i]) * right
      const below = lower[i] + (lower[i + 3] - lower[i]) * right
      gains[3 * x + channel] = 255 / (above + (below - above) * (down - row))
    }
  }
}

/** Which tile's middle lies before a place (0 to 1), and in the fraction how far it is from there to the next one's. */
function tileAt (place: number): number {
  const beforeLast = tiles - 1 - 1e-6
  return Math.min(beforeLast, Math.max(0, place * tiles - 0.5))
}

/** Brightest colour that a share of the pixels reach, channel by channel; every second pixel each way tells enough. */
function tileColours (rgb: Uint8Array, width: number, height: number): Float32Array {
  const histograms = Array.from({ length: tiles * tiles * 3 }, () => new Uint32Array(256))
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor(y * tiles / height) * tiles
    for (let x = 0; x < width; x += 2) {
      const tile = (row + Math.floor(x * tiles / width)) * 3
      const i = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel++) histograms[tile + channel][rgb[i + channel]]++
    }
  }
  const count = Math.ceil(height / 2) * Math.ceil(width / 2) / tiles ** 2
  return Float32Array.from(histograms, histogram => Math.max(darkest, levelFromTop(histogram, count * brighter)))
}

/** A tile much darker than the brightest beside it holds too little paper: it takes that one's colour. */
function likeNeighbours (colours: Float32Array): Float32Array {
  const sum = (tile: number) => colours[3 * tile] + colours[3 * tile + 1] + colours[3 * tile + 2]
  const result = colours.slice()
  for (let row = 0; row < tiles; row++) {
    for (let column = 0; column < tiles; column++) {
      const tile = row * tiles + column
      const near = [tile - tiles, tile + tiles, ...(column > 0 ? [tile - 1] : []), ...(column < tiles - 1 ? [tile + 1] : [])]
      const best = near.filter(other => other >= 0 && other < tiles * tiles).sort((p, q) => sum(q) - sum(p))[0]
      if (sum(tile) < 0.85 * sum(best)) result.set(colours.subarray(3 * best, 3 * best + 3), 3 * tile)
    }
  }
  return result
}
