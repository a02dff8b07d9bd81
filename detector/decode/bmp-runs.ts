/**
 * Run lengths of a BMP (RLE4, RLE8) → palette indices, rows as stored. Pairs of bytes: a count and what to repeat, or 0 and
 * an order (Microsoft Windows GDI reference, "Bitmap Compression"). Pixels that no run reaches stay at index 0.
 */
const endOfLine = 0
const endOfPicture = 1
const jump = 2

/** @param runs the file from its first run on. @throws Error where the runs end before the picture does. */
export function unpackRuns (runs: Uint8Array, width: number, height: number, bits: number): Uint8Array {
  const indices = new Uint8Array(width * height)
  let at = 0
  let x = 0
  let row = 0
  const put = (index: number) => {
    if (x < width) indices[row * width + x] = index
    x++
  }
  while (row < height) {
    if (at + 1 >= runs.length) throw new Error(`BMP of ${height} rows ends in row ${row + 1}`)
    const count = runs[at++]
    const value = runs[at++]
    if (count > 0) {
      for (let i = 0; i < count; i++) put(bits === 8 ? value : nibble(value, i))
    } else if (value === endOfLine) {
      x = 0
      row++
    } else if (value === endOfPicture) {
      break
    } else if (value === jump) {
      x += runs[at++]
      row += runs[at++]
    } else {
      for (let i = 0; i < value; i++) put(bits === 8 ? runs[at + i] : nibble(runs[at + (i >> 1)], i))
      // Pixels as they are fill up to an even number of bytes.
      at += Math.ceil(value * bits / 16) * 2
    }
  }
  return indices
}

function nibble (byte: number, i: number): number {
  return i % 2 === 0 ? byte >> 4 : byte & 15
}
