import { Ajv } from 'ajv'
import t from 'tap'
import { sealOcrResponse } from '../../../schemas/seal-ocr.js'
import { sealOcr } from '../../../server/actions/seal-ocr.js'
import { seal } from '../emulator.js'

const defaults = { EnablePdf: true, PdfPageNumber: 1 }

t.test('one of the two pictures must be given, an empty one does not count', async (t) => {
  for (const parameters of [{}, { ImageBase64: '' }, { ImageUrl: '' }, { ImageBase64: '', ImageUrl: '' }]) {
    t.throws(() => sealOcr.picture({ ...defaults, ...parameters }, 'mainland'), { code: 'InvalidParameterValue.InvalidParameterValueLimit' })
  }
})

t.test('ImageUrl wins when both are given', async (t) => {
  t.same(sealOcr.picture({ ...defaults, ImageBase64: 'b', ImageUrl: 'u' }, 'mainland'), { url: 'u', pdfPage: 1 })
  t.same(sealOcr.picture({ ...defaults, ImageBase64: 'b', ImageUrl: '' }, 'mainland'), { base64: 'b', pdfPage: 1 })
})

t.test('a page is only meant for PDFs, where they are taken', async (t) => {
  t.same(sealOcr.picture({ ImageUrl: 'u', EnablePdf: false, PdfPageNumber: 3 }, 'mainland'), { url: 'u' })
  t.same(sealOcr.picture({ ImageUrl: 'u', ...defaults }, 'international'), { url: 'u' })
  for (const PdfPageNumber of [0, -1]) {
    const parameters = { ImageUrl: 'u', EnablePdf: true, PdfPageNumber }
    t.throws(() => sealOcr.picture(parameters, 'mainland'), { code: 'InvalidParameterValue.InvalidParameterValueLimit' })
  }
})

t.test('the answer fits the contract, its top level repeats the first seal', async (t) => {
  const unread = { ...seal, title: '', otherTexts: [], shape: 'oval' as const, box: { x: 1.4, y: 2.6, width: 3.5, height: 4 } }
  const answer = sealOcr.answer([seal, unread]) as Record<string, unknown>
  t.ok(new Ajv().validate(sealOcrResponse, answer))
  const [first, second] = answer.SealInfos as object[]
  t.match(answer, first)
  t.same(second, { Location: { Height: 4, Width: 4, X: 1, Y: 3 }, OtherTexts: [], SealBody: '', SealShape: '1' })
})

t.test('shapes have the codes of the documentation', async (t) => {
  const codes = { round: '0', oval: '1', rectangle: '2', diamond: '3', triangle: '4' } as const
  for (const [shape, SealShape] of Object.entries(codes)) {
    t.match(sealOcr.answer([{ ...seal, shape: shape as keyof typeof codes }]), { SealShape })
  }
})

t.test('no seal is no answer', async (t) => {
  t.throws(() => sealOcr.answer([]), { code: 'FailedOperation.ImageNoText' })
})
