/** The registry: what each action knows. A second action is one file and one line here. */
import type { SealOcrRequest } from '../../schemas/seal-ocr.js'
import type { Seal } from '../answer/detector.js'
import type { LargeText } from '../large-text.js'
import type { Edition } from '../regions.js'
import { sealOcr } from './seal-ocr.js'

export const service = 'ocr'

/** As the schema has them, but that the picture of a JSON body stays where it came in. */
export type ActionParameters = Omit<SealOcrRequest, 'ImageBase64'> & { ImageBase64?: string | LargeText }

/** Where the picture of a request is. */
export interface Picture {
  base64?: string | LargeText
  url?: string
  /** The page to read should it be a PDF; undefined: PDFs are not taken. */
  pdfPage?: number
}

export interface Action {
  name: string
  version: string
  requestSchema: Record<Edition, object>
  /** Of the parameters that may be left out, in the edition that has most. */
  defaults: Record<string, unknown>
  /** The action's own checks of a request that fits the schema. @throws {ApiError} */
  picture (parameters: ActionParameters, edition: Edition): Picture
  /** @throws {ApiError} */
  answer (seals: Seal[]): object
}

export const actions: Action[] = [sealOcr]
