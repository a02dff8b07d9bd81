import t from 'tap'
import { decodeBmp, isBmp } from '../../../detector/decode/bmp.js'
import { bmpFile, type BmpFile } from './bmp-file.js'

const red = 0xff0000
const green = 0x00ff00
const blue = 0x0000ff
const white = 0xffffff
/** Three by two, no two rows or columns alike. */
const rows = [[red, green, white], [white, blue, red]]
const size = { width: 3, height: 2 }
const indexed = { ...size, palette: [white, red, green, blue], rows: [[1, 2, 0], [0, 3, 1]] }
const fiveBits = { ...size, bits: 16, rows: [[0x7c00, 0x03e0, 0x7fff], [0x7fff, 0x001f, 0x7c00]] }

const files: Record<string, BmpFile> = {
  '4 bits': { bits: 4, ...indexed },
  '8 bits': { bits: 8, ...indexed },
  '8 bits, top row first': { bits: 8, ...indexed, topDown: true },
  '16 bits': fiveBits,
  '16 bits with six for green': { ...size, bits: 16, masks: [0xf800, 0x07e0, 0x001f], rows: [[0xf800, 0x07e0, 0xffff], [0xffff, 0x001f, 0xf800]] },
  '24 bits': { ...size, bits: 24, rows },
  '24 bits, top row first': { ...size, bits: 24, rows, topDown: true },
  '32 bits': { ...size, bits: 32, rows },
  '32 bits with red last': { ...size, bits: 32, masks: [0x0000ff, 0x00ff00, 0xff0000], rows: [[blue, green, white], [white, red, blue]] },
}

function pixelsOf (bytes: Uint8Array): number[][] {
  const { width, height, data } = decodeBmp(bytes)
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => {
    const i = (y * width + x) * 3
    return (data[i] << 16) + (data[i + 1] << 8) + data[i + 2]
  }))
}

for (const [name, file] of Object.entries(files)) {
  t.test(`reads ${name}`, async (t) => {
    t.ok(isBmp(bmpFile(file)))
    t.same(pixelsOf(bmpFile(file)), rows)
  })
}

t.test('reads 1 bit, over more than a byte', async (t) => {
  const row = [0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 1]
  const bytes = bmpFile({ width: 11, height: 2, bits: 1, palette: [0, white], rows: [row, row.toReversed()] })
  t.same(pixelsOf(bytes), [row, row.toReversed()].map(row => row.map(index => index * white)))
})

t.test('reads run lengths', async (t) => {
  // Bottom row first: three pixels as they are; then a run of two, and the rest left at index 0.
  const runs = [0, 3, 0, 3, 1, 0, 0, 0, 2, 1, 0, 1]
  t.same(pixelsOf(bmpFile({ ...indexed, bits: 8, runs })), [[red, red, white], [white, blue, red]])
})

t.test('five bits reach full white, and an index without a colour is black', async (t) => {
  t.same(pixelsOf(bmpFile({ width: 2, height: 1, bits: 16, rows: [[0x7fff, 0x4210]] })), [[white, 0x848484]])
  t.same(pixelsOf(bmpFile({ width: 2, height: 1, bits: 8, palette: [white], rows: [[0, 9]] })), [[white, 0]])
})

t.test('a channel without bits is black', async (t) => {
  t.same(pixelsOf(bmpFile({ width: 1, height: 1, bits: 32, masks: [0xff0000, 0, 0xff], rows: [[white]] })), [[0xff00ff]])
})

t.test('a view into a larger buffer is read from its own start', async (t) => {
  const inside = Buffer.concat([Buffer.from('before'), bmpFile(files['24 bits'])]).subarray(6)
  t.same(pixelsOf(inside), rows)
})

t.test('two letters are no BMP, nor is a PNG', async (t) => {
  t.notOk(isBmp(Buffer.from('BM')))
  t.notOk(isBmp(Buffer.from('\x89PNG', 'latin1')))
})
