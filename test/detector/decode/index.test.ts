import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import t, { type Test } from 'tap'
import { decode, decodeIfPicture, workRaster, type Raster } from '../../../detector/decode/index.js'
import { params } from '../../../detector/params.js'
import { black, emptyPlane, layInk, paint, paperRaster } from '../drawing.js'
import { bmpFile } from './bmp-file.js'

type Colour = [number, number, number]
const red: Colour = [220, 30, 40]
const white: Colour = [255, 255, 255]
const blue: Colour = [30, 40, 220]
const grey: Colour = [120, 120, 120]

/** Blocks of 32 px: red, white, blue above, white, grey, white below. So 96×64. */
const blocks: Colour[][] = [[red, white, blue], [white, grey, white]]

function blockPicture (colours = blocks): Sharp {
  const [width, height] = [colours[0].length * 32, colours.length * 32]
  const data = Buffer.alloc(width * height * 3)
  for (let i = 0; i < width * height; i++) data.set(colours[Math.floor(i / width / 32)][Math.floor(i % width / 32)], 3 * i)
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** The colour in the middle of each block. */
function blocksOf ({ width, height, data }: Raster): Colour[][] {
  return Array.from({ length: height / 32 }, (_, row) => Array.from({ length: width / 32 }, (_, column) => {
    const i = ((row * 32 + 16) * width + column * 32 + 16) * 3
    return [...data.subarray(i, i + 3)] as Colour
  }))
}

function alike (t: Test, found: Colour[][], wanted: Colour[][], tolerance: number) {
  const off = Math.max(...found.flat(2).map((level, i) => Math.abs(level - wanted.flat(2)[i])))
  t.equal(found.flat().length, wanted.flat().length)
  t.ok(off <= tolerance, `levels at most ${tolerance} off: ${off}`)
}

const inGrey = blocks.map(row => row.map(([level]) => Array(3).fill(level) as Colour))
/** Without the blue that print has no ink for. */
const inPrint = [[red, white, grey], [white, grey, white]]

const formats: Record<string, { bytes: () => Promise<Buffer>, wanted?: Colour[][], tolerance?: number }> = {
  PNG: { bytes: () => blockPicture().png().toBuffer() },
  'PNG with a palette': { bytes: () => blockPicture().png({ palette: true }).toBuffer(), tolerance: 2 },
  'PNG of 16 bits': { bytes: () => blockPicture().toColourspace('rgb16').png().toBuffer(), tolerance: 1 },
  'grey PNG': { bytes: () => blockPicture(inGrey).toColourspace('b-w').png().toBuffer(), wanted: inGrey, tolerance: 1 },
  'grey PNG of 16 bits': { bytes: () => blockPicture(inGrey).toColourspace('grey16').png().toBuffer(), wanted: inGrey, tolerance: 1 },
  'interlaced PNG': { bytes: () => blockPicture().png({ progressive: true }).toBuffer() },
  JPEG: { bytes: () => blockPicture().jpeg({ quality: 95 }).toBuffer(), tolerance: 6 },
  'progressive JPEG': { bytes: () => blockPicture().jpeg({ quality: 95, progressive: true }).toBuffer(), tolerance: 6 },
  'grey JPEG': { bytes: () => blockPicture(inGrey).toColourspace('b-w').jpeg({ quality: 95 }).toBuffer(), wanted: inGrey, tolerance: 6 },
  'CMYK JPEG': { bytes: () => blockPicture(inPrint).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(), wanted: inPrint, tolerance: 40 },
}

for (const [name, { bytes, wanted = blocks, tolerance = 0 }] of Object.entries(formats)) {
  t.test(`reads ${name} as RGB of 8 bits`, async (t) => {
    const raster = await decode(await bytes())
    t.match(raster, { width: 96, height: 64, scale: 1 })
    t.equal(raster.data.length, 96 * 64 * 3)
    alike(t, blocksOf(raster), wanted, tolerance)
  })
}

for (const bits of [1, 4, 8, 16, 24, 32]) {
  t.test(`reads a BMP of ${bits} bits`, async (t) => {
    const last = bits <= 8 ? 1 : bits === 16 ? 0x7fff : 0xffffff
    const bytes = bmpFile({ width: 2, height: 1, bits, palette: bits <= 8 ? [0, 0xffffff] : [], rows: [[0, last]] })
    const { width, height, data } = await decode(bytes)
    t.match({ width, height, dark: data[0], light: data[3] > 240 }, { width: 2, height: 1, dark: 0, light: true })
  })
}

t.test('transparent pixels show white paper', async (t) => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const half = { r: 220, g: 0, b: 0, alpha: 0.5 }
  const left = { create: { width: 32, height: 32, channels: 4, background: half } } as const
  const page = sharp({ create: { width: 64, height: 32, channels: 4, background: clear } })
  const png = await page.composite([{ input: left, left: 0, top: 0 }]).png().toBuffer()
  alike(t, blocksOf(await decode(png)), [[[237, 127, 127], white]], 2)
  const greyAlpha = await sharp(Buffer.from([0, 255, 0, 0]), { raw: { width: 2, height: 1, channels: 2 } }).png().toBuffer()
  t.same([...(await decode(greyAlpha)).data], [0, 0, 0, 255, 255, 255])
})

t.test('a photo is turned upright as its EXIF orientation says', async (t) => {
  const turnedRight = [[white, red], [grey, white], [white, blue]]
  const turnedLeft = [[blue, white], [white, grey], [red, white]]
  const upsideDown = [[white, grey, white], [blue, white, red]]
  for (const [orientation, wanted] of [[1, blocks], [3, upsideDown], [6, turnedRight], [8, turnedLeft]] as const) {
    const bytes = await blockPicture().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const raster = await decode(bytes)
    t.same([raster.width, raster.height], [wanted[0].length * 32, wanted.length * 32], `orientation ${orientation}`)
    alike(t, blocksOf(raster), wanted, 6)
  }
})

t.test('a long side over the bound is brought down to it, and the scale is kept', async (t) => {
  const { maxSide } = params.decode
  const tall = await sharp({ create: { width: 300, height: maxSide * 2, channels: 3, background: 'white' } }).png().toBuffer()
  t.match(await decode(tall), { width: 150, height: maxSide, scale: 0.5 })
})

t.test('the raster to work in is shrunk to its long side and tells how far it went', async (t) => {
  const raster = await decode(await blockPicture().png().toBuffer())
  t.match(await workRaster(raster, 96), { width: 96, height: 64, scale: 1 })
  const half = await workRaster(raster, 48)
  t.match(half, { width: 48, height: 32, scale: 0.5 })
  t.same([...half.data.subarray(0, 3)], red)
})

t.test('where it is hardly shrunk it is softened', async (t) => {
  const dot = paint(emptyPlane(60, 60), 30, 30, 1, 1)
  const { data } = await workRaster(layInk(paperRaster(60, 60), dot, black), 60)
  const [middle, beside, corner, far] = [[30, 30], [31, 30], [31, 31], [34, 30]].map(([x, y]) => data[3 * (60 * y + x)])
  t.ok(middle < beside && beside < corner && corner < far)
  t.equal(far, 255)
})

/** A true PNG of one bit a pixel: its 50 MB of pixels pack into some thousand bytes. */
function hugePng (side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const pixels = deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 1 })
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.of())])
}

t.test('a picture of more pixels than the limit is refused before it is unpacked', async (t) => {
  const png = hugePng(20_000)
  const start = performance.now()
  await t.rejects(decode(png), { reason: 'too-large', message: /50000000/ })
  t.ok(performance.now() - start < 500, 'at once')
})

t.test('a BMP of more pixels than the limit is refused, were they all there', async (t) => {
  const bytes = bmpFile({ width: 80_000, height: 1000, bits: 1, palette: [0, 0xffffff] })
  await t.rejects(decode(bytes), { reason: 'too-large', message: '80000×1000 pixels' })
})

t.test('a BMP with a lying header is undecodable, at once', async (t) => {
  const start = performance.now()
  for (const lie of [{ width: 7000, height: 7000 }, { colours: 4_000_000_000 }, { height: 0 }, { bits: 3 }, { pixelsAt: 9999 }]) {
    await t.rejects(decode(bmpFile({ width: 3, height: 2, bits: 24, lie })), { name: 'DetectorError', reason: 'undecodable' })
  }
  t.ok(performance.now() - start < 500)
})

t.test('a BMP cut or spoilt in its pixels is undecodable', async (t) => {
  const bytes = bmpFile({ width: 30, height: 20, bits: 24 })
  await t.rejects(decode(bytes.subarray(0, 200)), { name: 'DetectorError', reason: 'undecodable' })
  const runLengths = bmpFile({ width: 30_000, height: 1000, bits: 8, palette: [0, 0xffffff], lie: { compression: 1 } }).subarray(0, 500)
  await t.rejects(decode(runLengths), { name: 'DetectorError', reason: 'undecodable' })
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
const others: Record<string, () => Promise<Buffer>> = {
  'nothing at all': async () => Buffer.of(),
  text: async () => Buffer.from('not a picture'),
  'a GIF': () => blockPicture().gif().toBuffer(),
  'a WebP': () => blockPicture().webp().toBuffer(),
  'a TIFF': () => blockPicture().tiff().toBuffer(),
  'an SVG': async () => svg,
  'a PDF': async () => Buffer.from('%PDF-1.4\n'),
  'the start of a PNG': async () => (await blockPicture().png().toBuffer()).subarray(0, 30),
  'a PNG cut in its pixels': async () => (await blockPicture().png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000),
  'a JPEG cut in its pixels': async () => (await blockPicture().jpeg({ quality: 100 }).toBuffer()).subarray(0, -30),
  'a JPEG of nothing but its mark': async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
}

for (const [name, bytes] of Object.entries(others)) {
  t.test(`${name} is undecodable`, async (t) => {
    await t.rejects(decode(await bytes()), { name: 'DetectorError', reason: 'undecodable' })
  })
}

t.test('what is no PNG, JPEG or BMP is told so, with how it starts', async (t) => {
  await t.rejects(decode(svg), { message: /expected a PNG, JPEG or BMP picture, received 62 bytes starting with 3c73766720786d6c/ })
  await t.rejects(decode(Buffer.of()), { message: /received 0 bytes starting with nothing/ })
})

t.test('what may be no picture is a raster where it is one', async (t) => {
  const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } }).png().toBuffer()
  t.match(await decodeIfPicture(png, 15), { width: 15, height: 10 })
  t.equal(await decodeIfPicture(Buffer.from('no picture')), undefined)
})
