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
  const across = Array.from({ length: width }, (_, x) => between((x + 0.5) / width))
  return y => {
    if (y % bandRows > 0) return gains
    const [row, down] = between((y + bandRows / 2) / height)
    for (let x = 0; x < width; x++) {
      const [column, right] = across[x]
      for (let channel = 0; channel < 3; channel++) {
        const i = (row * tiles + column) * 3 + channel
        const upper = colours[i] + (colours[i + 3] - colours[i]) * right
        const lower = colours[i + 3 * tiles] + (colours[i + 3 * tiles + 3] - colours[i + 3 * tiles]) * right
        gains[3 * x + channel] = 255 / (upper + (lower - upper) * down)
      }
    }
    return gains
  }
}

/** The tile whose middle lies before a place (0 to 1), and how far it is from there to the next one's. */
function between (place: number): [number, number] {
  const at = Math.min(tiles - 1, Math.max(0, place * tiles - 0.5))
  const first = Math.min(tiles - 2, Math.floor(at))
  return [first, at - first]
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
