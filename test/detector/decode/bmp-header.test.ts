import t from 'tap'
import { readBmpHeader } from '../../../detector/decode/bmp-header.js'
import { bmpFile, type BmpFile } from './bmp-file.js'

const plain: BmpFile = { width: 3, height: 2, bits: 24 }

t.test('says what the pixels are and where they stand', async (t) => {
  const usual = { width: 3, height: 2, topDown: false, bits: 24, runs: false, pixelsAt: 54, rowBytes: 12, palette: [] }
  t.match(readBmpHeader(bmpFile(plain)), usual)
  t.match(readBmpHeader(bmpFile({ ...plain, topDown: true })), { height: 2, topDown: true })
  t.match(readBmpHeader(bmpFile({ ...plain, bits: 8, palette: [0x112233] })), { pixelsAt: 58, rowBytes: 4, palette: [0x112233] })
  t.match(readBmpHeader(bmpFile({ ...plain, bits: 4, palette: [1, 2], runs: [0, 1] })), { runs: true, palette: [1, 2] })
})

t.test('masks are those of the file, or the usual ones', async (t) => {
  t.same(readBmpHeader(bmpFile({ ...plain, bits: 16 })).masks, [0x7c00, 0x03e0, 0x001f])
  t.same(readBmpHeader(bmpFile({ ...plain, bits: 32 })).masks, [0xff0000, 0xff00, 0xff])
  t.same(readBmpHeader(bmpFile({ ...plain, bits: 32, masks: [0xff, 0xff00, 0xff000000] })).masks, [0xff, 0xff00, 0xff000000])
})

t.test('a palette without a count holds what fits before the pixels', async (t) => {
  t.same(readBmpHeader(bmpFile({ ...plain, bits: 8, palette: [1, 2, 3], lie: { colours: 0 } })).palette, [1, 2, 3])
})

const lies: Record<string, [Partial<BmpFile>, RegExp]> = {
  'a width beyond the file': [{ lie: { width: 60_000 } }, /needs .* bytes, the file has/],
  'a height beyond the file': [{ lie: { height: 2_000_000_000 } }, /needs .* bytes, the file has/],
  'no width': [{ lie: { width: 0 } }, /of 0×2 pixels/],
  'a negative width': [{ lie: { width: -3 } }, /of -3×2 pixels/],
  'no height': [{ lie: { height: 0 } }, /of 3×0 pixels/],
  'a depth that does not exist': [{ lie: { bits: 7 } }, /of 7 bits a pixel, expected 1, 4/],
  'a palette of billions': [{ lie: { colours: 4_000_000_000 } }, /palette of 4000000000 colours/],
  'more colours than its pixels can name': [{ bits: 4, lie: { colours: 17 } }, /palette of 17 colours for 4 bits/],
  'pixels beyond the file': [{ lie: { pixelsAt: 5000 } }, /pixels at 5000/],
  'pixels inside the header': [{ lie: { pixelsAt: 20 } }, /pixels at 20/],
  'a header of another kind': [{ lie: { headerSize: 12 } }, /header of 12 bytes/],
  'a JPEG inside': [{ lie: { compression: 4 } }, /compression 4 for 24 bits/],
  'run lengths of another depth': [{ bits: 8, lie: { compression: 2 } }, /compression 2 for 8 bits/],
  'masks where its pixels are': [{ bits: 16, lie: { compression: 3 } }, /bit masks and its pixels at 54/],
}

for (const [name, [lie, message]] of Object.entries(lies)) {
  t.test(`a header that claims ${name} is refused`, async (t) => {
    t.throws(() => readBmpHeader(bmpFile({ ...plain, ...lie })), { message })
  })
}

t.test('a file shorter than its header is refused', async (t) => {
  t.throws(() => readBmpHeader(bmpFile(plain).subarray(0, 53)), { message: /54 bytes, the file has 53/ })
})
