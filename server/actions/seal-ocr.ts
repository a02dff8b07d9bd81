/** All that is peculiar to SealOCR: its schemas, its own checks, and how seals become its answer. */
import { sealOcrRequestInternational, sealOcrRequestMainland, type SealInfo, type SealOcrResponse } from '../../schemas/seal-ocr.js'
import type { Seal, SealShape } from '../answer/detector.js'
import { ApiError } from '../errors.js'
import type { Action, ActionParameters } from './index.js'

const shapeCodes = { round: '0', oval: '1', rectangle: '2', diamond: '3', triangle: '4' } as const satisfies Record<SealShape, SealInfo['SealShape']>

const { properties: mainland } = sealOcrRequestMainland

export const sealOcr: Action = {
  name: 'SealOCR',
  version: '2018-11-19',
  requestSchema: { mainland: sealOcrRequestMainland, international: sealOcrRequestInternational },
  defaults: { EnablePdf: mainland.EnablePdf.default, PdfPageNumber: mainland.PdfPageNumber.default },

  /** An empty text counts as absent. ImageUrl wins when both are given. */
  picture ({ ImageBase64, ImageUrl, EnablePdf, PdfPageNumber }: ActionParameters, edition) {
    if (PdfPageNumber < 1) throw new ApiError('InvalidParameterValue.InvalidParameterValueLimit')
    // Neither one: the real code is unknown. The schema marks both optional, so the gateway cannot be the one to complain.
    if (!ImageUrl && !ImageBase64) throw new ApiError('InvalidParameterValue.InvalidParameterValueLimit')
    const pdfPage = edition === 'mainland' && EnablePdf ? PdfPageNumber : undefined
    return ImageUrl ? { url: ImageUrl, pdfPage } : { base64: ImageBase64, pdfPage }
  },

  /** The top level repeats the first seal. No seal: ImageNoText is the nearest documented outcome; the real one is unknown. */
  answer (seals: Seal[]): SealOcrResponse {
    const SealInfos = seals.map(sealInfo)
    if (SealInfos.length === 0) throw new ApiError('FailedOperation.ImageNoText')
    const { Location, OtherTexts, SealBody, SealShape } = SealInfos[0]
    return { Location, OtherTexts, SealBody, SealInfos, SealShape }
  },
}

/** Keys in alphabetical order, as in the published samples. */
function sealInfo ({ box, otherTexts, title, shape }: Seal): SealInfo {
  return {
    Location: { Height: Math.round(box.height), Width: Math.round(box.width), X: Math.round(box.x), Y: Math.round(box.y) },
    OtherTexts: otherTexts,
    SealBody: title,
    SealShape: shapeCodes[shape],
  }
}
