/**
 * One page of a PDF → pixels, upright, on white, with its annotations (electronic seals are such), by pdfium built to
 * WebAssembly. A page has no pixels of its own: it is rendered at a fixed resolution, and boxes are in those pixels.
 */
import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { DetectorError } from '../detector-error.js'
import { params } from '../params.js'

/** RGBA, four bytes a pixel, row by row; opaque. */
export interface PdfPage { width: number, height: number, data: Uint8Array }

/** Readers accept a header anywhere in the first kilobyte (ISO 32000-1, annex H, implementation note 13). */
export function isPdf (bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

/**
 * @param pageNumber the first page is 1
 * @throws {DetectorError} undecodable: damaged or encrypted; no-such-page
 */
export async function renderPdfPage (bytes: Uint8Array, pageNumber: number): Promise<PdfPage> {
  const library = await loadLibrary()
  const document = await open(library, bytes)
  try {
    const pages = document.getPageCount()
    if (pages === 0) throw new DetectorError('undecodable', 'a PDF without pages')
    if (pageNumber < 1 || pageNumber > pages) throw new DetectorError('no-such-page', `asked for page ${pageNumber} of ${pages}`)
    const page = document.getPage(pageNumber - 1)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const { width, height, data } = await page.render({ scale: scaleFor(originalWidth, originalHeight), render: 'bitmap' })
    return { width, height, data }
  } catch (error) {
    // After a trap inside WebAssembly nothing in there can be trusted any more.
    if (!(error instanceof DetectorError)) loaded = undefined
    throw error instanceof DetectorError ? error : undecodable(error)
  } finally {
    if (loaded) document.destroy()
  }
}

/** Pixels a point (1/72 inch); pages larger than the longest side read from are rendered smaller. */
function scaleFor (widthPt: number, heightPt: number): number {
  const longSidePt = Math.max(widthPt, heightPt)
  if (!(Math.min(widthPt, heightPt) > 0)) throw new DetectorError('undecodable', `a page of ${widthPt}×${heightPt} points`)
  return Math.min(params.pdf.dpi / 72, params.decode.maxSide / longSidePt)
}

let loaded: Promise<PDFiumLibrary> | undefined

/** Loaded when the first PDF comes: most callers send none. */
function loadLibrary (): Promise<PDFiumLibrary> {
  loaded ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init())
  return loaded
}

async function open (library: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await library.loadDocument(bytes)
  } catch (error) {
    throw undecodable(error)
  }
}

function undecodable (cause: unknown): DetectorError {
  return new DetectorError('undecodable', `the PDF cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
}
