import t from 'tap'
import { decode } from '../../../detector/decode/index.js'
import { isPdf, renderPdfPage } from '../../../detector/decode/pdf.js'
import { DetectorError } from '../../../detector/detector-error.js'
import { encryption, pdfFile } from './pdf-file.js'

const red = '1 0 0 rg 0 36 36 36 re f' // the upper left quarter

function pixel ({ width, data }: { width: number, data: Uint8Array }, x: number, y: number, channels = 4): number[] {
  return [...data.subarray((y * width + x) * channels, (y * width + x) * channels + 3)]
}

async function reasonOf (work: Promise<unknown>): Promise<unknown> {
  return work.then(() => 'no failure', (error: unknown) => error instanceof DetectorError ? error.reason : error)
}

t.test('a page of an inch has 200 pixels each way, its colours, and white paper', async (t) => {
  const page = await renderPdfPage(pdfFile([{ content: red }]), 1)
  t.same([page.width, page.height, page.data.length], [200, 200, 160_000])
  t.same(pixel(page, 50, 50), [255, 0, 0])
  t.same(pixel(page, 150, 150), [255, 255, 255])
})

t.test('pages are counted from 1', async (t) => {
  const page = await renderPdfPage(pdfFile([{}, { width: 144, content: red }]), 2)
  t.same([page.width, page.height], [400, 200])
  t.same(pixel(page, 50, 50), [255, 0, 0])
})

t.test('a turned page comes upright', async (t) => {
  const page = await renderPdfPage(pdfFile([{ width: 144, rotate: 90, content: red }]), 1)
  t.same([page.width, page.height], [200, 400])
  t.same(pixel(page, 150, 50), [255, 0, 0])
})

t.test('a poster is rendered smaller', async (t) => {
  const page = await renderPdfPage(pdfFile([{ width: 14_000, height: 7000 }]), 1)
  t.same([page.width, page.height], [2600, 1300])
})

t.test('a page that is not there', async (t) => {
  for (const page of [0, 2, 1e9]) t.equal(await reasonOf(renderPdfPage(pdfFile([{}]), page)), 'no-such-page')
})

t.test('damaged, encrypted and empty PDFs', async (t) => {
  t.equal(await reasonOf(renderPdfPage(Buffer.from('%PDF-1.4\nnothing more'), 1)), 'undecodable')
  await t.rejects(renderPdfPage(pdfFile([{}], encryption), 1), /password/i)
  t.equal(await reasonOf(renderPdfPage(pdfFile([{}], encryption), 1)), 'undecodable')
  t.equal(await reasonOf(renderPdfPage(pdfFile([]), 1)), 'undecodable')
})

t.test('a good PDF is read after a bad one', async (t) => {
  t.equal(await reasonOf(renderPdfPage(pdfFile([{}]).subarray(0, 60), 1)), 'undecodable')
  t.equal((await renderPdfPage(pdfFile([{}]), 1)).width, 200)
})

t.test('a PDF is told by its header, which need not come first', async (t) => {
  t.ok(isPdf(pdfFile([{}])))
  t.ok(isPdf(Buffer.concat([Buffer.alloc(1000), pdfFile([{}])])))
  t.notOk(isPdf(Buffer.from('\x89PNG')))
})

t.test('decoding takes a PDF only where a page is asked for', async (t) => {
  const file = pdfFile([{ content: red }])
  const raster = await decode(file, 1)
  t.same([raster.width, raster.height, raster.scale], [200, 200, 1])
  t.same(pixel(raster, 50, 50, 3), [255, 0, 0])
  t.equal(await reasonOf(decode(file)), 'undecodable')
})
