/**
 * SealOCR's request and answer (contract reference, part 6). The international edition's page knows no PDF parameters.
 * Every field of the answer is declared non-null: no text is '', no entries is [].
 */
import type { FromSchema } from 'json-schema-to-ts'

export const sealOcrRequestInternational = {
  type: 'object',
  properties: {
    ImageBase64: { type: 'string', contentEncoding: 'base64' },
    ImageUrl: { type: 'string' },
  },
  additionalProperties: false,
} as const

export const sealOcrRequestMainland = {
  type: 'object',
  properties: {
    ...sealOcrRequestInternational.properties,
    EnablePdf: { type: 'boolean', default: true },
    // int64: beyond 2^53 no page is meant anyway
    PdfPageNumber: { type: 'integer', default: 1 },
  },
  additionalProperties: false,
} as const

const rect = {
  type: 'object',
  properties: { Height: { type: 'integer' }, Width: { type: 'integer' }, X: { type: 'integer' }, Y: { type: 'integer' } },
  required: ['Height', 'Width', 'X', 'Y'],
  additionalProperties: false,
} as const

const sealFields = {
  Location: rect,
  OtherTexts: { type: 'array', items: { type: 'string' } },
  SealBody: { type: 'string' },
  SealShape: { type: 'string', enum: ['0', '1', '2', '3', '4'] },
} as const

const sealInfo = {
  type: 'object',
  properties: sealFields,
  required: ['Location', 'OtherTexts', 'SealBody', 'SealShape'],
  additionalProperties: false,
} as const

export const sealOcrResponse = {
  type: 'object',
  properties: { ...sealFields, SealInfos: { type: 'array', items: sealInfo } },
  required: ['Location', 'OtherTexts', 'SealBody', 'SealInfos', 'SealShape'],
  additionalProperties: false,
} as const

export type SealOcrRequest = FromSchema<typeof sealOcrRequestMainland>
export type SealInfo = FromSchema<typeof sealInfo>
export type SealOcrResponse = FromSchema<typeof sealOcrResponse>
